use std::collections::HashSet;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use kith_api::model::PersonId;
use kith_api::model::lens::Lens;
use kith_api::person::people::{self, PeopleList, PeopleSort};
use kith_api::{Desk, Nothing, Problem, cohort, enrollment, person, program, session};

use crate::output;

/// What to list.
#[derive(Args)]
pub struct List {
    /// Of which noun.
    #[arg(value_enum)]
    noun: ListedNoun,
    /// Only those of this cohort.
    #[arg(long, value_name = "NAME")]
    cohort: Option<String>,
    /// The cohort's program, where several have a cohort of that name.
    #[arg(long, value_name = "NAME")]
    program: Option<String>,
    /// Only people who are shown with this organization, or one of several; an empty name for whoever has none.
    #[arg(long, value_name = "NAME")]
    organization: Vec<String>,
    /// Only people who live in this city, or one of several; an empty name for whoever said none.
    #[arg(long, value_name = "NAME")]
    city: Vec<String>,
    /// The cohort's roster as it stood at the end of this day.
    #[arg(long, value_name = "YYYY-MM-DD", requires = "cohort", value_parser = super::day)]
    as_of: Option<NaiveDate>,
    /// Through whose eyes: me, team, circle, client, funder, public or projector.
    #[arg(long, default_value_t = Lens::Me)]
    lens: Lens,
    /// One JSON value on standard output: an array of all live rows.
    #[arg(long)]
    json: bool,
}

/// Nouns with lists.
#[derive(Clone, Copy, ValueEnum)]
enum ListedNoun {
    /// Programs.
    Programs,
    /// Cohorts.
    Cohorts,
    /// People.
    People,
    /// Sessions.
    Sessions,
}

/// `kith list`.
pub fn list(desk: &Desk, wanted: &List) -> Result<(), Problem> {
    let cohort = wanted
        .cohort
        .as_deref()
        .map(|name| cohort::named(desk, name, wanted.program.as_deref()))
        .transpose()?;
    match (wanted.noun, cohort) {
        (ListedNoun::Programs, of) => {
            let mut programs = program::list(desk, Nothing {})?.programs;
            programs.retain(|program| {
                of.as_ref()
                    .is_none_or(|cohort| cohort.program == program.id)
            });
            let head = &["Program", "Kind", "Status", "Id"];
            shown(wanted, &programs, head, |row| {
                vec![
                    row.name.clone(),
                    row.kind.label().to_owned(),
                    row.status.label().to_owned(),
                    row.id.to_string(),
                ]
            })
        }
        (ListedNoun::Cohorts, of) => {
            let mut cohorts = cohort::list(
                desk,
                cohort::CohortsOf {
                    program: None,
                    lens: wanted.lens,
                },
            )?
            .cohorts;
            cohorts.retain(|cohort| of.as_ref().is_none_or(|of| of.id == cohort.id));
            shown(
                wanted,
                &cohorts,
                &["Cohort", "Status", "From", "To", "Id"],
                |row| {
                    let day =
                        |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
                    vec![
                        row.name.clone(),
                        row.status.label().to_owned(),
                        day(row.starts_on),
                        day(row.ends_on),
                        row.id.to_string(),
                    ]
                },
            )
        }
        (ListedNoun::People, None) => {
            let mut people = person::list(desk, person::SeenThrough { lens: wanted.lens })?.people;
            if !(wanted.organization.is_empty() && wanted.city.is_empty()) {
                let kept = kept(desk, wanted)?;
                people.retain(|row| kept.contains(&row.person.id));
            }
            let head = &["Person", "City", "Reach", "Id"];
            shown(wanted, &people, head, |row| {
                let reach = row
                    .contacts
                    .first()
                    .map(|contact| contact.value.clone())
                    .unwrap_or_default();
                vec![
                    row.name.clone(),
                    row.person.city.clone().unwrap_or_default(),
                    reach,
                    row.person.id.to_string(),
                ]
            })
        }
        (ListedNoun::People, Some(cohort)) => {
            let filter = enrollment::roster::Filter {
                organization: Some(chosen(&wanted.organization)),
                city: Some(chosen(&wanted.city)),
                ..Default::default()
            };
            let rows =
                enrollment::roster::whole(desk, cohort.id, filter, wanted.as_of, wanted.lens)?;
            shown(
                wanted,
                &rows,
                &[
                    "Person",
                    "Role",
                    "Stage",
                    "Since",
                    "E-mail",
                    "Id",
                    "Enrollment",
                ],
                |row| {
                    let email = row.email.clone().unwrap_or_default();
                    vec![
                        row.name.clone(),
                        row.role.label().to_owned(),
                        row.stage.label().to_owned(),
                        row.since.to_string(),
                        email,
                        row.person.to_string(),
                        row.enrollment.to_string(),
                    ]
                },
            )
        }
        (ListedNoun::Sessions, of) => {
            let sessions = session::list(
                desk,
                session::SessionsOf {
                    cohort: of.map(|cohort| cohort.id),
                    lens: wanted.lens,
                },
            )?
            .sessions;
            shown(
                wanted,
                &sessions,
                &["Session", "Starts", "Status", "Id"],
                |row| {
                    let session = &row.session;
                    vec![
                        session.title.clone(),
                        session.starts_local.to_string().replace('T', " "),
                        session.status.label().to_owned(),
                        session.id.to_string(),
                    ]
                },
            )
        }
    }
}

/// Who is left of everybody.
fn kept(desk: &Desk, wanted: &List) -> Result<HashSet<PersonId>, Problem> {
    let list = PeopleList {
        sort: PeopleSort::BY_NAME,
        text: None,
        cohort: None,
        organization: Some(chosen(&wanted.organization)),
        city: Some(chosen(&wanted.city)),
        lens: wanted.lens,
    };
    Ok(people::ids(desk, list)?.ids.into_iter().collect())
}

/// Names as they were given; an empty one stands for whoever has none.
fn chosen(names: &[String]) -> Vec<Option<String>> {
    let name = |name: &String| Some(name.clone()).filter(|name| !name.trim().is_empty());
    names.iter().map(name).collect()
}

fn shown<T: serde::Serialize>(
    wanted: &List,
    rows: &[T],
    head: &[&str],
    cells: impl Fn(&T) -> Vec<String>,
) -> Result<(), Problem> {
    if wanted.json {
        return output::json(&rows);
    }
    output::table(head, &rows.iter().map(cells).collect::<Vec<_>>());
    Ok(())
}
