//! Calls into a partition in memory: every method, as any bytes and as messages that are well formed and odd.
//!
//! See [`world`] for what must hold after each.

mod message;
mod world;

pub use message::{descriptor, fill};

use crate::draw::Draw;
use canter_engine::api::Method;
use canter_engine::wire::Message;
use prost_reflect::DynamicMessage;
use world::World;

/// Calls of one input: what comes after them would only be more of the same.
const CALLS_MAX: usize = 16;

fn methods() -> Vec<Method> {
    Method::ALL.iter().copied().filter(|method| !method.is_internal()).collect()
}

/// Method, length and bytes, again and again.
pub fn as_bytes(data: &[u8]) {
    let mut draw = Draw::new(data);
    let (methods, mut world) = (methods(), World::primed(draw.byte()));
    for _ in 0..CALLS_MAX {
        if draw.is_over() {
            break;
        }
        let method = methods[draw.below(methods.len())];
        let length = usize::from(draw.u16()) % 1_024;
        let body = draw.take(length).to_vec();
        world.call(method, "", "", body);
    }
    world.end();
}

pub fn as_bytes_seeds() -> Vec<Vec<u8>> {
    let methods = methods();
    let mut seeds = Vec::new();
    for way in 0..2 {
        for (method, body) in World::primed(way).said {
            let index = methods.iter().position(|each| *each == method).expect("it was called") as u8;
            let call = [&[index][..], &(body.len() as u16).to_le_bytes(), &body].concat();
            seeds.push([&[way][..], &call, &call].concat());
        }
    }
    seeds.retain(|seed| seed.len() < 1_024);
    seeds
}

/// Choices of which messages are made: from nothing, or from one that was said before.
pub fn as_messages(data: &[u8]) {
    let mut draw = Draw::new(data);
    let (methods, mut world) = (methods(), World::primed(draw.byte()));
    for _ in 0..CALLS_MAX {
        if draw.is_over() {
            break;
        }
        let way = draw.byte();
        if way >= 0xf0 {
            world.turn_clock(draw.i64().clamp(0, 400 * 24 * 60 * 60 * 1_000));
            continue;
        }
        let method = methods[draw.below(methods.len())];
        let kind = descriptor(method.request());
        let said = world.said.iter().filter(|(each, _)| *each == method).map(|(_, body)| body);
        let said: Vec<&Vec<u8>> = said.collect();
        let message = match draw.pick(&said).filter(|_| way % 2 == 1) {
            Some(body) => {
                let mut message = DynamicMessage::decode(kind, &body[..]).expect("it was said");
                for _ in 0..=way >> 1 & 3 {
                    message::change(&mut message, &mut draw, &world.names, 0);
                }
                message
            }
            None => fill(&kind, &mut draw, &world.names, 0),
        };
        let tenant = ["", "", "", "other", "none"][usize::from(way >> 3) % 5];
        let principal = ["", "", "someone"][usize::from(way >> 4) % 3];
        world.call(method, tenant, principal, message.encode_to_vec());
    }
    world.end();
}

pub fn as_messages_seeds() -> Vec<Vec<u8>> {
    (0..methods().len() as u8)
        .map(|index| {
            let choices: Vec<u8> = (0..48u8).map(|at| at.wrapping_mul(37).wrapping_add(index)).collect();
            [&[index, 0, index][..], &choices, &[1, index], &choices[..12]].concat()
        })
        .collect()
}
