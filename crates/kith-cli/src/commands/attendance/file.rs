use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use kith_api::attendance::file::{
    AttendeeAnswer, AttendeeDecision, AttendeeRow, AttendeeSaid, FileCounts, FileOf, FilePlan,
    WalkIns, apply, preview,
};
use kith_api::model::SessionId;
use kith_api::{Desk, Problem, cohort};
use serde_json::json;

use crate::commands::table::{Decided, choices};
use crate::commands::{day, line_and_person, sentences};
use crate::output;

/// An attendance file to take in.
#[derive(Args)]
pub struct Import {
    /// The file.
    table: PathBuf,
    /// Name or id of the cohort whose session it was; where it is left out, every session is looked at.
    #[arg(long, value_name = "NAME")]
    cohort: Option<String>,
    /// The cohort's program, where several have a cohort of that name.
    #[arg(long, value_name = "NAME", requires = "cohort")]
    program: Option<String>,
    /// The session it was, in place of what Kith proposes.
    #[arg(long, value_name = "ID", conflicts_with = "new_session")]
    session: Option<SessionId>,
    /// Adds a session for it, with this title, or with the meeting's where none is given.
    #[arg(long, value_name = "TITLE", num_args = 0..=1, default_missing_value = "")]
    new_session: Option<String>,
    /// The day of the meeting, where the file does not tell.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    day: Option<NaiveDate>,
    /// Whoever came later than so many minutes after the beginning is late.
    #[arg(long, value_name = "MINUTES", default_value_t = 10)]
    late_after: u32,
    /// Whoever left more than so many minutes before the end left early.
    #[arg(long, value_name = "MINUTES", default_value_t = 10)]
    left_before: u32,
    /// The attendee on this line is this person. May be given again.
    #[arg(long, value_name = "LINE=PERSON")]
    same: Vec<String>,
    /// Whoever has exactly the name of one person of the cohort is that person.
    #[arg(long)]
    names: bool,
    /// The attendee on this line is a guest of the session, added where nobody knows them. May be given again.
    #[arg(long, value_name = "LINE")]
    guest: Vec<u32>,
    /// The same, and in the cohort from that day on. May be given again.
    #[arg(long, value_name = "LINE")]
    enroll: Vec<u32>,
    /// The attendee on this line is nobody to write down. May be given again.
    #[arg(long, value_name = "LINE")]
    leave: Vec<u32>,
    /// What becomes of every other walk-in: guest or enroll; they stay out where nothing is said.
    #[arg(long, value_name = "guest|enroll", value_parser = walk_ins)]
    walk_ins: Option<WalkIns>,
    /// Marks whoever was expected and does not appear as away.
    #[arg(long)]
    away: bool,
    /// Marks that were set by hand become what the file says.
    #[arg(long)]
    replace: bool,
    /// Says what would be done, and changes nothing.
    #[arg(long)]
    dry_run: bool,
    /// One JSON value on standard output.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    decided: Decided,
}

/// `kith attendance import`.
pub fn import(desk: &Desk, wanted: &Import) -> Result<(), Problem> {
    let request = request(desk, wanted)?;
    let plan = preview(desk, request.clone())?;
    if wanted.dry_run {
        if wanted.json {
            return output::json(&plan);
        }
        told(&plan);
        output::say("Nothing was changed.");
        return Ok(());
    }
    let away = wanted.away;
    let written = apply(desk, request)?;
    if wanted.json {
        let mut answer = json!({
            "session": written.value.session,
            "step": written.step,
            "counts": written.value.counts,
            "rows": plan.rows,
        });
        if let Some(why) = &written.value.backup_trouble {
            answer["backup_trouble"] = why.clone().into();
        }
        return output::json(&answer);
    }
    if let Some(why) = &written.value.backup_trouble {
        output::say(&format!("No backup was made ahead of this import. {why}"));
    }
    told(&plan);
    if plan.counts.away > 0 && !away {
        output::say("Say --away to mark whoever did not come.");
    }
    output::say(&format!("{}.", written.words));
    Ok(())
}

fn request(desk: &Desk, wanted: &Import) -> Result<FileOf, Problem> {
    let cohort = match &wanted.cohort {
        Some(name) => Some(cohort::named(desk, name, wanted.program.as_deref())?.id),
        None => None,
    };
    Ok(FileOf {
        table: desk.table(&wanted.table).table,
        choices: choices(&wanted.decided)?,
        cohort,
        session: wanted.session,
        new_session: wanted.new_session.clone(),
        day: wanted.day,
        late_after: Some(wanted.late_after),
        left_before: Some(wanted.left_before),
        answers: answers(wanted)?,
        names: wanted.names,
        walk_ins: wanted.walk_ins,
        away: wanted.away,
        replace: wanted.replace,
        job: None,
    })
}

/// For people: the session, everybody who came, who did not, and what is left to say.
fn told(plan: &FilePlan) {
    output::line(&format!("{}.", plan.recognition));
    let Some(session) = &plan.session else {
        output::line(plan.asks.as_deref().unwrap_or_default());
        let offered: Vec<Vec<String>> = plan
            .sessions
            .iter()
            .map(|offered| {
                vec![
                    offered.title.clone(),
                    offered.starts_local.to_string().replace('T', " "),
                    offered.cohort_names.join(", "),
                    offered.why.clone(),
                    offered.session.to_string(),
                ]
            })
            .collect();
        if !offered.is_empty() {
            output::table(&["Session", "Starts", "Cohort", "Because", "Id"], &offered);
        }
        return;
    };
    output::line(&format!(
        "{} of {}, {}: {}.",
        session.title,
        session.cohort_names.join(", "),
        session.starts_local.to_string().replace('T', " "),
        session.why,
    ));
    if plan.clock_differs {
        output::line(
            "The file's clock shows another time than the session's: late and early are reckoned from when the meeting began and ended.",
        );
    }
    let rows: Vec<Vec<String>> = plan.rows.iter().map(row).collect();
    output::table(
        &["Line", "Name", "Minutes", "What", "Who", "Because"],
        &rows,
    );
    if !plan.away.is_empty() {
        let names: Vec<&str> = plan.away.iter().map(|one| one.name.as_str()).collect();
        output::line(&format!("Expected and not there: {}.", names.join(", ")));
    }
    output::say(&sums(plan.counts));
}

fn row(row: &AttendeeRow) -> Vec<String> {
    let what = match row.decision {
        AttendeeDecision::Mark | AttendeeDecision::Same => row.status.label().to_owned(),
        AttendeeDecision::Guest => format!("guest, {}", row.status.label()),
        AttendeeDecision::Enroll => format!("enrolled, {}", row.status.label()),
        AttendeeDecision::Kept => "stays as it is".to_owned(),
        AttendeeDecision::Beside => "counted above".to_owned(),
        AttendeeDecision::Look => "to look at".to_owned(),
        AttendeeDecision::WalkIn => "walk-in".to_owned(),
        AttendeeDecision::LeftOut => "left out".to_owned(),
    };
    let who = match (&row.person, row.alike.as_slice()) {
        (Some(person), _) => person.name.clone(),
        (None, alike) => alike
            .iter()
            .map(|one| format!("{} {}?", one.name, one.person))
            .collect::<Vec<_>>()
            .join(" "),
    };
    vec![
        row.line.to_string(),
        row.name.clone(),
        row.minutes
            .map(|minutes| minutes.to_string())
            .unwrap_or_default(),
        what,
        who,
        row.reasons.join("; "),
    ]
}

fn sums(counts: FileCounts) -> String {
    let parts = [
        (counts.mark, "person to mark", "people to mark"),
        (
            counts.same,
            "person marked so already",
            "people marked so already",
        ),
        (
            counts.kept,
            "mark by hand that stays",
            "marks by hand that stay",
        ),
        (
            counts.look,
            "attendee to look at (--same, --names, --guest or --leave)",
            "attendees to look at (--same, --names, --guest or --leave)",
        ),
        (
            counts.walk_in,
            "walk-in who stays out (--guest or --enroll)",
            "walk-ins who stay out (--guest or --enroll)",
        ),
        (counts.left_out, "attendee left out", "attendees left out"),
        (
            counts.away,
            "person who did not come",
            "people who did not come",
        ),
        (
            counts.signed_up,
            "row of somebody who only signed up",
            "rows of people who only signed up",
        ),
    ];
    sentences(&parts, "Nobody came, as the file has it.")
}

fn walk_ins(text: &str) -> Result<WalkIns, String> {
    match text {
        "guest" => Ok(WalkIns::Guest),
        "enroll" => Ok(WalkIns::Enroll),
        other => Err(format!("{other} is neither guest nor enroll")),
    }
}

/// What was said of single attendees.
fn answers(wanted: &Import) -> Result<Vec<AttendeeAnswer>, Problem> {
    let plain = |says| {
        move |&line: &u32| AttendeeAnswer {
            line,
            says,
            person: None,
        }
    };
    let same = wanted.same.iter().map(|text| {
        let (line, person) = line_and_person(text)?;
        Ok(AttendeeAnswer {
            line,
            says: AttendeeSaid::Same,
            person: Some(person),
        })
    });
    let others = [
        (&wanted.guest, AttendeeSaid::Guest),
        (&wanted.enroll, AttendeeSaid::Enroll),
        (&wanted.leave, AttendeeSaid::Leave),
    ];
    let others = others
        .into_iter()
        .flat_map(|(lines, says)| lines.iter().map(plain(says)));
    same.chain(others.map(Ok)).collect()
}
