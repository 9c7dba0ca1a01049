//! Just enough of SQLite's expressions to run what this room writes: tests hold
//! each generated condition against the Rust of the same rule.

use std::collections::HashMap;

/// Texts stand in rows as numbers no column holds.
pub(crate) fn code(text: &str) -> i64 {
    text.bytes().fold(1_000, |sum, byte| {
        sum * 131 % 1_000_003 + 1_000 + i64::from(byte)
    })
}

/// A parsed expression.
pub(crate) enum Expression {
    Number(i64),
    Column(String),
    Binary(Box<Expression>, String, Box<Expression>),
    Max(Vec<Expression>),
    In(Box<Expression>, Vec<i64>, bool),
    Case(Box<Expression>, Vec<(i64, Expression)>, Box<Expression>),
}

impl Expression {
    pub(crate) fn parse(text: &str) -> Self {
        let mut spaced = text.to_owned();
        for mark in ["(", ")", ","] {
            spaced = spaced.replace(mark, &format!(" {mark} "));
        }
        let mut words: Vec<_> = spaced.split_whitespace().rev().collect();
        let whole = Self::binary(&mut words, 0);
        assert!(words.is_empty(), "{text} has more: {words:?}");
        whole
    }

    /// SQLite's order of binding, loosest first.
    fn binary(words: &mut Vec<&str>, level: usize) -> Self {
        const LEVELS: [&[&str]; 4] = [&["AND"], &["<>", "=", "IN", "NOT"], &["<"], &["&"]];
        let Some(&operators) = LEVELS.get(level) else {
            return Self::term(words);
        };
        let mut left = Self::binary(words, level + 1);
        while let Some(operator) = words.pop_if(|word| operators.contains(word)) {
            if operator == "IN" || operator == "NOT" {
                left = Self::among(words, left, operator == "NOT");
                continue;
            }
            let right = Self::binary(words, level + 1);
            left = Self::Binary(Box::new(left), operator.to_owned(), Box::new(right));
        }
        left
    }

    fn among(words: &mut Vec<&str>, left: Self, negated: bool) -> Self {
        if negated {
            assert_eq!(words.pop(), Some("IN"), "only NOT IN is known");
        }
        assert_eq!(words.pop(), Some("("), "a list opens");
        let mut texts = Vec::new();
        loop {
            texts.push(code(words.pop().expect("a text").trim_matches('\'')));
            if words.pop() == Some(")") {
                return Self::In(Box::new(left), texts, negated);
            }
        }
    }

    fn term(words: &mut Vec<&str>) -> Self {
        match words.pop().expect("a term") {
            "(" => {
                let inner = Self::binary(words, 0);
                assert_eq!(words.pop(), Some(")"), "a parenthesis closes");
                inner
            }
            "max" => {
                assert_eq!(words.pop(), Some("("), "max has arguments");
                let mut arguments = vec![Self::binary(words, 0)];
                while words.pop() == Some(",") {
                    arguments.push(Self::binary(words, 0));
                }
                assert!(arguments.len() > 1, "max of one argument is an aggregate");
                Self::Max(arguments)
            }
            "CASE" => {
                let subject = Self::term(words);
                let mut arms = Vec::new();
                while words.pop() == Some("WHEN") {
                    let when = words.pop().expect("a text").trim_matches('\'');
                    assert_eq!(words.pop(), Some("THEN"), "an arm has a value");
                    arms.push((code(when), Self::term(words)));
                }
                let other = Self::term(words);
                assert_eq!(words.pop(), Some("END"), "a case ends");
                Self::Case(Box::new(subject), arms, Box::new(other))
            }
            word => match word.parse() {
                Ok(number) => Self::Number(number),
                Err(_) if word.starts_with('\'') => Self::Number(code(word.trim_matches('\''))),
                Err(_) => Self::Column(word.to_owned()),
            },
        }
    }

    pub(crate) fn value(&self, row: &HashMap<&str, i64>) -> i64 {
        match self {
            Self::Number(number) => *number,
            Self::Column(name) => row[name.as_str()],
            Self::Max(arguments) => arguments
                .iter()
                .map(|argument| argument.value(row))
                .max()
                .expect("arguments"),
            Self::Case(subject, arms, other) => {
                let subject = subject.value(row);
                let arm = arms.iter().find(|(when, _)| *when == subject);
                arm.map_or(&**other, |(_, then)| then).value(row)
            }
            Self::In(left, texts, negated) => {
                i64::from(texts.contains(&left.value(row)) != *negated)
            }
            Self::Binary(left, operator, right) => {
                let (left, right) = (left.value(row), right.value(row));
                match operator.as_str() {
                    "&" => left & right,
                    "<>" => i64::from(left != right),
                    "=" => i64::from(left == right),
                    "<" => i64::from(left < right),
                    _ => i64::from(left != 0 && right != 0),
                }
            }
        }
    }
}

mod tests {
    use super::*;

    #[test]
    fn it_tells_a_wrong_condition_apart() {
        let row = HashMap::from([("a", 4)]);
        let value = |text| Expression::parse(text).value(&row);
        assert_eq!(value("((a) & 4 <> 0)"), 1, "& binds tighter than <>");
        assert_eq!(value("((a) & 2 <> 0)"), 0, "another bit");
        assert_eq!(value("(1 <> 0 AND (a) < 3)"), 0, "AND needs both");
        assert_eq!(value("max(0, a, 2)"), 4, "max is the largest");
        assert_eq!(value("CASE a WHEN 'x' THEN 1 ELSE 7 END"), 7, "no arm fits");
        let row = HashMap::from([("a", code("late"))]);
        let value = |text| Expression::parse(text).value(&row);
        assert_eq!(value("a IN ('here', 'late')"), 1, "in the list");
        assert_eq!(
            value("(a = 'here' AND a NOT IN ('away'))"),
            0,
            "another text"
        );
        assert_eq!(
            value("(a = 'late' AND a NOT IN ('away'))"),
            1,
            "not in the list"
        );
    }
}
