//! A noun's input from `--set field=value`, and why a value does not fit in words.

use kith_api::Problem;
use kith_api::model::lens::AudiencePreset;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

/// A noun's fields as they were typed; an empty value clears one.
pub fn fields(pairs: &[String]) -> Result<Map<String, Value>, Problem> {
    pairs
        .iter()
        .map(|pair| {
            let (field, value) = pair
                .split_once('=')
                .ok_or_else(|| refused(format!("{pair} is not field=value.")))?;
            let value = match value {
                "" => Value::Null,
                text => text.into(),
            };
            Ok((field.to_owned(), value))
        })
        .collect()
}

/// Reads an input from its fields. What is typed is text until a field asks for something else, so
/// that an id keeps its zeros.
///
/// # Errors
/// `invalid` with the field, its value and what it takes.
pub fn input<T: DeserializeOwned>(mut fields: Map<String, Value>) -> Result<T, Problem> {
    loop {
        let wrong = match serde_path_to_error::deserialize(Value::Object(fields.clone())) {
            Ok(input) => return Ok(input),
            Err(wrong) => wrong,
        };
        let path = wrong.path().to_string();
        // Of a list the field itself is told, not the place in it.
        let field = path.split('[').next().unwrap_or(&path).to_owned();
        let why = wrong.into_inner().to_string();
        let typed = fields.get(&field).and_then(Value::as_str);
        let text = typed.and_then(|typed| read(typed, &why));
        match text.filter(|_| why.starts_with("invalid type: string")) {
            Some(value) => {
                fields.insert(field, value);
            }
            None => {
                let typed = fields.get(&field).map(|value| match value {
                    Value::String(text) => text.clone(),
                    value => value.to_string(),
                });
                return Err(refused(told(&field, typed.as_deref(), &why)));
            }
        }
    }
}

/// What a field asks for: a number, yes or no, or who may see it.
fn read(typed: &str, why: &str) -> Option<Value> {
    if why.ends_with("expected a sequence") {
        return Some(audience(typed));
    }
    if why.ends_with("expected struct Privacy") {
        return Some(json!({ "audience": audience(typed), "attribution": "named" }));
    }
    let number = || typed.parse::<i64>().ok().map(Value::from);
    typed.parse::<bool>().ok().map(Value::from).or_else(number)
}

/// The viewers of a preset, such as `circle`, or those named one by one.
fn audience(typed: &str) -> Value {
    match typed.parse::<AudiencePreset>() {
        Ok(preset) => json!(preset.audience()),
        Err(_) => typed.split(',').map(str::trim).collect(),
    }
}

fn told(field: &str, typed: Option<&str>, why: &str) -> String {
    if let Some(rest) = why.strip_prefix("unknown field ") {
        let names: Vec<&str> = rest.split('`').skip(1).step_by(2).collect();
        return match names.split_first() {
            Some((name, known)) => {
                format!("There is no field {name}. There are {}.", known.join(", "))
            }
            None => format!("{why}."),
        };
    }
    if why.starts_with("invalid type: null") {
        return format!("{field} cannot be empty.");
    }
    let Some(typed) = typed else {
        return format!("{why}.");
    };
    let takes = |what: &str| why.ends_with(&format!("expected {what}"));
    if takes("a boolean") {
        return format!("{field} is true or false, not “{typed}”.");
    }
    if ["u8", "u16", "u32", "u64"].into_iter().any(takes) {
        return format!("{field} is a whole number from 0 up, not “{typed}”.");
    }
    if ["i32", "i64"].into_iter().any(takes) {
        return format!("{field} is a whole number, not “{typed}”.");
    }
    // What chrono says of a day that it cannot read.
    let no_day = [
        "input contains invalid characters",
        "input is out of range",
        "premature end of input",
        "trailing input",
    ];
    if no_day.iter().any(|said| why.starts_with(said)) {
        return format!("{field}: there is no day “{typed}”. Write it as 2026-09-30.");
    }
    format!("{field}: {why}.")
}

fn refused(words: String) -> Problem {
    Problem::invalid("set", words)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use kith_api::model::lens::Audience;
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Chair {
        name: Option<String>,
        seats: Option<u32>,
        is_loud: Option<bool>,
        made_on: Option<NaiveDate>,
        #[serde(default)]
        wood: String,
        seen_by: Option<Audience>,
    }

    fn chair(pairs: &[&str]) -> Result<Chair, String> {
        let pairs: Vec<String> = pairs.iter().map(|&pair| pair.to_owned()).collect();
        input(fields(&pairs).expect("pairs")).map_err(|problem| problem.message)
    }

    #[test]
    fn a_field_gets_what_it_asks_for_and_text_stays_as_typed() {
        let chair = chair(&["name=0042", "seats=4", "is_loud=true", "made_on="]).expect("a chair");
        assert_eq!(chair.name.as_deref(), Some("0042"), "with its zeros");
        assert_eq!(chair.seats, Some(4), "a number where one is asked for");
        assert_eq!(chair.is_loud, Some(true), "yes or no likewise");
        assert_eq!(chair.made_on, None, "an empty value clears");
        assert_eq!(chair.wood, "", "as it is where nothing is said");
    }

    #[test]
    fn who_may_see_something_is_a_preset_or_named_one_by_one() {
        let seen_by = |typed: &str| chair(&[typed]).expect("a chair").seen_by;
        assert_eq!(
            seen_by("seen_by=circle"),
            Some(Audience::CIRCLE),
            "a preset"
        );
        assert_eq!(
            seen_by("seen_by=me, team"),
            Some(Audience::TEAM),
            "one by one"
        );
    }

    #[test]
    fn a_value_that_does_not_fit_is_told_with_its_field() {
        for (pair, told) in [
            (
                "seats=four",
                "seats is a whole number from 0 up, not “four”.",
            ),
            ("seats=-4", "seats is a whole number from 0 up, not “-4”."),
            (
                "is_loud=perhaps",
                "is_loud is true or false, not “perhaps”.",
            ),
            (
                "made_on=2026-02-30",
                "made_on: there is no day “2026-02-30”. Write it as 2026-09-30.",
            ),
            (
                "legs=3",
                "There is no field legs. There are name, seats, is_loud, made_on, wood, seen_by.",
            ),
            ("wood=", "wood cannot be empty."),
            (
                "seen_by=everybody",
                "seen_by: \"everybody\" is no viewer; allowed are me, team, circle, client, funder, public.",
            ),
        ] {
            assert_eq!(chair(&[pair]).expect_err("it does not fit"), told, "{pair}");
        }
    }
}
