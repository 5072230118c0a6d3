//! Functions at the end of a path. Aggregates are doubles, counts are ints.

use super::eval::{Stop, Walk, evaluate, position};
use super::{Argument, Function};
use crate::value::text::json_as_text;
use serde_json::{Number, Value as Json};

/// The result of a function on `value`; paths among its arguments start at `element` or at the document.
pub(super) fn apply(function: Function, arguments: &[Argument], value: &Json, element: &Json, walk: &mut Walk<'_>) -> Result<Json, Stop> {
    let mut given = Vec::new();
    for argument in arguments {
        given.push(match argument {
            Argument::Literal(literal) => literal.clone(),
            Argument::Path { rooted, path } => {
                let start = if *rooted { walk.root } else { element };
                match evaluate(start, path, walk) {
                    Ok(found) => found,
                    Err(Stop::Missing) => Json::Null,
                    Err(fault @ Stop::Fault(_)) => return Err(fault),
                }
            }
        });
    }
    let number = |number: f64| {
        let number =
            Number::from_f64(number).ok_or_else(|| Stop::Fault("Expected a finite result of a function, but it is none".to_string()))?;
        Ok(Json::Number(number))
    };
    Ok(match function {
        Function::Length => match given.first().unwrap_or(value) {
            Json::Array(list) => Json::from(list.len()),
            Json::Object(object) => Json::from(object.len()),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => Json::Null,
        },
        Function::Keys => match value {
            Json::Object(object) => object.keys().cloned().collect(),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Array(_) => Json::Null,
        },
        Function::First => at(value, 0)?,
        Function::Last => at(value, -1)?,
        Function::Index => match given.first().and_then(Json::as_i64) {
            Some(index) => at(value, index)?,
            None => return Err(Stop::Fault("Expected index() to be given an int, but it is not".to_string())),
        },
        Function::Concat => {
            let own = value.as_array().into_iter().flatten().filter(|item| item.is_string());
            Json::String(
                own.chain(given.iter().flat_map(|one| one.as_array().map_or(std::slice::from_ref(one), Vec::as_slice)))
                    .map(json_as_text)
                    .collect(),
            )
        }
        Function::Append => match value {
            Json::Array(list) => Json::Array(list.iter().chain(&given).cloned().collect()),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Object(_) => value.clone(),
        },
        Function::Min => number(numbers(value, &given)?.into_iter().fold(f64::INFINITY, f64::min))?,
        Function::Max => number(numbers(value, &given)?.into_iter().fold(f64::NEG_INFINITY, f64::max))?,
        Function::Sum => number(numbers(value, &given)?.iter().sum())?,
        Function::Avg => {
            let numbers = numbers(value, &given)?;
            number(numbers.iter().sum::<f64>() / numbers.len() as f64)?
        }
        Function::Stddev => {
            let numbers = numbers(value, &given)?;
            let count = numbers.len() as f64;
            let (sum, squares) = numbers.iter().fold((0.0, 0.0), |(sum, squares), number| (sum + number, squares + number * number));
            number((squares / count - sum * sum / count / count).max(0.0).sqrt())?
        }
    })
}

/// The numbers in the value, if it is a list, and in the arguments; never none.
fn numbers(value: &Json, given: &[Json]) -> Result<Vec<f64>, Stop> {
    let listed = value.as_array().into_iter().flatten();
    let given = given.iter().flat_map(|one| one.as_array().map_or(std::slice::from_ref(one), Vec::as_slice));
    let numbers: Vec<f64> = listed.chain(given).filter_map(Json::as_f64).collect();
    if numbers.is_empty() {
        return Err(Stop::Fault("Expected numbers to aggregate, but there are none".to_string()));
    }
    Ok(numbers)
}

fn at(value: &Json, index: i64) -> Result<Json, Stop> {
    let list = value.as_array().ok_or(Stop::Missing)?;
    position(index, list.len()).map(|position| list[position].clone()).ok_or(Stop::Missing)
}
