//! Walks a document along a path.

use super::{ELEMENTS_MAX, Function, Path, Step, function};
use serde_json::{Map, Value as Json};
use std::borrow::Cow;

/// Why a walk stopped.
pub(super) enum Stop {
    /// Something is missing on a definite path.
    Missing,
    Fault(String),
}

/// One step into a document, as `set` retraces it.
#[derive(Clone, Debug)]
pub(super) enum Place {
    Key(String),
    Index(usize),
}

pub(super) struct Walk<'a> {
    pub root: &'a Json,
    /// What may still be visited or given back.
    pub left: usize,
}

impl Walk<'_> {
    pub fn spend(&mut self, elements: usize) -> Result<(), Stop> {
        self.left = self
            .left
            .checked_sub(elements)
            .ok_or_else(|| Stop::Fault(format!("Expected a JSONPath to visit at most {ELEMENTS_MAX} elements, but it leads to more")))?;
        Ok(())
    }
}

/// One found element, and where it was found.
struct Found<'a> {
    value: Cow<'a, Json>,
    places: Vec<Place>,
}

pub(super) fn read(document: &Json, path: &Path) -> Result<Option<Json>, String> {
    let mut walk = Walk { root: document, left: ELEMENTS_MAX };
    match evaluate(document, path, &mut walk) {
        Ok(found) => Ok(Some(found)),
        Err(Stop::Missing) => Ok(None),
        Err(Stop::Fault(reason)) => Err(reason),
    }
}

/// Whether the path names at most one element.
pub(super) fn is_definite(path: &Path) -> bool {
    path.steps.iter().enumerate().all(|(place, step)| is_definite_step(step, place + 1 == path.steps.len()))
}

fn is_definite_step(step: &Step, last: bool) -> bool {
    match step {
        // Several names at the end are one object of them.
        Step::Properties(names) => names.len() == 1 || last,
        Step::Indexes(indexes) => indexes.len() == 1,
        Step::Function(..) => true,
        Step::Wildcard | Step::Scan | Step::Slice(..) | Step::Filter(_) => false,
    }
}

/// What the path leads to from `element`: one element if it is definite, else a list.
pub(super) fn evaluate(element: &Json, path: &Path, walk: &mut Walk<'_>) -> Result<Json, Stop> {
    // A function after a leading scan takes in all that the scan finds, not each of it.
    if let ([Step::Scan, ..], Some((Step::Function(function, arguments), before))) = (path.steps.as_slice(), path.steps.split_last()) {
        let mut steps = before.to_vec();
        if *function == Function::Length {
            steps.push(Step::Wildcard);
        }
        let list = evaluate(element, &Path { steps }, walk)?;
        return function::apply(*function, arguments, &list, element, walk);
    }
    let mut found = Vec::new();
    step_into(Cow::Borrowed(element), &path.steps, true, &mut Vec::new(), &mut found, walk)?;
    for one in &found {
        walk.spend(size(&one.value))?;
    }
    let mut values = found.into_iter().map(|one| one.value.into_owned());
    if is_definite(path) { values.next().ok_or(Stop::Missing) } else { Ok(Json::Array(values.collect())) }
}

/// Bytes of text that copying counts as much as one element.
const TEXT_BYTES_PER_ELEMENT: usize = 32;

/// What copying a value costs, in elements.
fn size(value: &Json) -> usize {
    1 + match value {
        Json::Array(list) => list.iter().map(size).sum(),
        Json::Object(object) => object.iter().map(|(name, value)| name.len() / TEXT_BYTES_PER_ELEMENT + size(value)).sum(),
        Json::String(text) => text.len() / TEXT_BYTES_PER_ELEMENT,
        Json::Null | Json::Bool(_) | Json::Number(_) => 0,
    }
}

fn step_into<'a>(
    value: Cow<'a, Json>,
    steps: &[Step],
    definite: bool,
    places: &mut Vec<Place>,
    found: &mut Vec<Found<'a>>,
    walk: &mut Walk<'_>,
) -> Result<(), Stop> {
    walk.spend(1)?;
    let Some((step, rest)) = steps.split_first() else {
        found.push(Found { value, places: places.clone() });
        return Ok(());
    };
    let next_definite = definite && is_definite_step(step, rest.is_empty());
    match step {
        Step::Function(function, arguments) => {
            let result = function::apply(*function, arguments, &value, &value, walk)?;
            step_into(Cow::Owned(result), rest, next_definite, places, found, walk)
        }
        // Behind a function the value is ours; its parts are copied out.
        _ => match value {
            Cow::Borrowed(value) => select(value, step, rest, definite, next_definite, places, found, walk),
            Cow::Owned(value) => {
                let mut inner = Vec::new();
                select(&value, step, rest, definite, next_definite, places, &mut inner, walk)?;
                found.extend(inner.into_iter().map(|one| Found { value: Cow::Owned(one.value.into_owned()), places: one.places }));
                Ok(())
            }
        },
    }
}

#[expect(clippy::too_many_arguments, reason = "one recursion with its whole state in view")]
fn select<'a>(
    value: &'a Json,
    step: &Step,
    rest: &[Step],
    definite: bool,
    next_definite: bool,
    places: &mut Vec<Place>,
    found: &mut Vec<Found<'a>>,
    walk: &mut Walk<'_>,
) -> Result<(), Stop> {
    // What is missing matters only while the path is definite.
    let missing = |definite: bool| if definite { Err(Stop::Missing) } else { Ok(()) };
    match step {
        Step::Properties(names) => {
            let Json::Object(object) = value else { return missing(definite) };
            if names.len() > 1 && rest.is_empty() {
                let merged: Map<String, Json> = names.iter().filter_map(|name| Some((name.clone(), object.get(name)?.clone()))).collect();
                return step_into(Cow::Owned(Json::Object(merged)), rest, next_definite, places, found, walk);
            }
            for name in names {
                match object.get(name) {
                    Some(value) => enter(value, Place::Key(name.clone()), rest, next_definite, places, found, walk)?,
                    None => missing(next_definite)?,
                }
            }
            Ok(())
        }
        Step::Indexes(indexes) => {
            let Json::Array(list) = value else { return missing(definite) };
            for index in indexes {
                match position(*index, list.len()) {
                    Some(index) => enter(&list[index], Place::Index(index), rest, next_definite, places, found, walk)?,
                    None => missing(next_definite)?,
                }
            }
            Ok(())
        }
        Step::Slice(from, to) => {
            let Json::Array(list) = value else { return missing(definite) };
            let bound = |bound: i64| (if bound < 0 { bound + list.len() as i64 } else { bound }).clamp(0, list.len() as i64) as usize;
            let (from, to) = (from.map_or(0, bound), to.map_or(list.len(), bound));
            for (index, item) in list.iter().enumerate().take(to).skip(from) {
                enter(item, Place::Index(index), rest, false, places, found, walk)?;
            }
            Ok(())
        }
        Step::Wildcard => children(value, |child, place| enter(child, place, rest, false, places, found, walk)),
        Step::Filter(filter) => match value {
            // An object is tested itself, a list has its elements tested.
            Json::Object(_) => {
                if filter.accepts(value, walk)? {
                    step_into(Cow::Borrowed(value), rest, false, places, found, walk)?;
                }
                Ok(())
            }
            Json::Array(list) => {
                for (index, item) in list.iter().enumerate() {
                    if filter.accepts(item, walk)? {
                        enter(item, Place::Index(index), rest, false, places, found, walk)?;
                    }
                }
                Ok(())
            }
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) if definite => {
                Err(Stop::Fault("Expected an object or a list to filter, but found a scalar".to_string()))
            }
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => Ok(()),
        },
        Step::Scan => scan(value, rest, places, found, walk),
        Step::Function(..) => unreachable!("step_into handles functions before it selects"),
    }
}

fn enter<'a>(
    value: &'a Json,
    place: Place,
    rest: &[Step],
    definite: bool,
    places: &mut Vec<Place>,
    found: &mut Vec<Found<'a>>,
    walk: &mut Walk<'_>,
) -> Result<(), Stop> {
    places.push(place);
    let outcome = step_into(Cow::Borrowed(value), rest, definite, places, found, walk);
    places.pop();
    outcome
}

/// Tries the steps on the element, then on everything inside it, parents before children.
fn scan<'a>(value: &'a Json, rest: &[Step], places: &mut Vec<Place>, found: &mut Vec<Found<'a>>, walk: &mut Walk<'_>) -> Result<(), Stop> {
    let fits = match (rest.first(), value) {
        (Some(Step::Properties(names)), Json::Object(object)) => {
            rest.len() > 1 && names.len() > 1 || names.iter().all(|name| object.contains_key(name))
        }
        (Some(Step::Indexes(_) | Step::Slice(..)), Json::Array(_)) => true,
        (Some(Step::Filter(filter)), _) => filter.accepts(value, walk)?,
        (Some(Step::Wildcard), _) => true,
        (Some(Step::Properties(_) | Step::Indexes(_) | Step::Slice(..) | Step::Scan | Step::Function(..)) | None, _) => false,
    };
    if fits {
        step_into(Cow::Borrowed(value), rest, false, places, found, walk)?;
    }
    children(value, |child, place| {
        walk.spend(1)?;
        places.push(place);
        let outcome = scan(child, rest, places, found, walk);
        places.pop();
        outcome
    })
}

fn children<'a>(value: &'a Json, mut each: impl FnMut(&'a Json, Place) -> Result<(), Stop>) -> Result<(), Stop> {
    match value {
        Json::Object(object) => object.iter().try_for_each(|(name, child)| each(child, Place::Key(name.clone()))),
        Json::Array(list) => list.iter().enumerate().try_for_each(|(index, child)| each(child, Place::Index(index))),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => Ok(()),
    }
}

/// The position an index means; negative ones count from the end.
pub(super) fn position(index: i64, length: usize) -> Option<usize> {
    let position = if index < 0 { index + length as i64 } else { index };
    usize::try_from(position).ok().filter(|position| *position < length)
}

/// Writes to every place the path leads to; the error says only what is wrong.
pub(super) fn set(document: &mut Json, path: &Path, value: Json) -> Result<(), String> {
    let Some((last, before)) = path.steps.split_last() else { return Err("that is the whole document".to_string()) };
    if path.steps.iter().any(|step| matches!(step, Step::Function(..))) {
        return Err("a function has no place to write to".to_string());
    }
    // Names are written to whether they are there or not, so their parents are looked for.
    let (steps, names) = match last {
        Step::Properties(names) if before.last() != Some(&Step::Scan) => (before, names.as_slice()),
        Step::Properties(_) | Step::Wildcard | Step::Scan | Step::Indexes(_) | Step::Slice(..) | Step::Filter(_) | Step::Function(..) => {
            (path.steps.as_slice(), &[][..])
        }
    };
    let mut found = Vec::new();
    let mut walk = Walk { root: document, left: ELEMENTS_MAX };
    match step_into(Cow::Borrowed(document), steps, true, &mut Vec::new(), &mut found, &mut walk) {
        Ok(()) => (),
        Err(Stop::Missing) => return Err("there is nothing there".to_string()),
        Err(Stop::Fault(reason)) => return Err(reason),
    }
    let definite = is_definite(path);
    let targets: Vec<Vec<Place>> = found.into_iter().map(|one| one.places).collect();
    let mut written = false;
    for places in targets {
        let Some(target) = follow(document, &places) else { continue };
        if names.is_empty() {
            *target = value.clone();
            written = true;
            continue;
        }
        let Json::Object(object) = target else { continue };
        for name in names {
            if definite || object.contains_key(name) {
                object.insert(name.clone(), value.clone());
                written = true;
            }
        }
    }
    if written { Ok(()) } else { Err("there is nothing there".to_string()) }
}

fn follow<'a>(document: &'a mut Json, places: &[Place]) -> Option<&'a mut Json> {
    places.iter().try_fold(document, |value, place| match place {
        Place::Key(name) => value.get_mut(name.as_str()),
        Place::Index(index) => value.get_mut(*index),
    })
}
