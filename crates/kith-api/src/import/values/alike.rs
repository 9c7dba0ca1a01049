use kith_intake::values::alike::{Alike, Cluster, KnownValue, Why};
use kith_intake::{Decision, Record};
use kith_model::value_alias::ValueField;
use kith_store::list_cell::{Column, Field};
use kith_store::{Job, Store, StoreError, list_cell, organization};
use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::import::looked::planned;
use crate::import::preview::PreviewOf;
use crate::problem::Problem;

/// So many values of a field are held against those of a table.
const MOST: usize = 20_000;

/// A table whose values are looked through.
#[derive(Debug, Clone, Default, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[cfg_attr(feature = "ts", ts(rename = "ImportAlike"))]
pub struct AlikeOf {
    /// The plan.
    #[serde(flatten)]
    pub plan: PreviewOf,
}

/// What looks alike.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ValuesAlike {
    /// Most rows first.
    pub clusters: Vec<ValueCluster>,
}

/// Values that look like one. Nothing is changed unless somebody says so.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ValueCluster {
    /// Where they stand.
    pub field: ValueField,
    /// The same for people.
    pub label: String,
    /// The spelling proposed first, then the others, the most used first.
    pub values: Vec<ValueWritten>,
}

/// One way in which it is written.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ValueWritten {
    /// As it is written.
    pub value: String,
    /// Rows that come in and say so.
    pub rows: u32,
    /// Whether the workspace has it already.
    pub is_known: bool,
    /// Why it is the same as the one proposed, as a phrase; `null` for that one itself.
    pub why: Option<String>,
}

/// Values of the rows that come in, or wait, which look like one written in more than one way.
///
/// # Errors
/// As `import_preview`.
pub fn alike(desk: &Desk, request: AlikeOf) -> Result<ValuesAlike, Problem> {
    let planned = planned(desk, &request.plan, &Job::quiet())?;
    let known = known(&desk.store()?)?;
    let reading = &planned.source.reading;
    let comes_in =
        |decision| matches!(decision, Decision::New | Decision::Match | Decision::Review);
    let rows = planned.plan.rows.iter();
    let rows: Vec<Record<'_>> = rows
        .filter(|row| comes_in(row.decision))
        .map(|row| reading.table.record(row.record as usize))
        .collect();
    let clusters = Cluster::among(reading, &rows, &known);
    Ok(ValuesAlike {
        clusters: clusters.into_iter().map(told).collect(),
    })
}

/// What the workspace has already.
fn known(store: &Store) -> Result<Vec<KnownValue>, StoreError> {
    store.read(|read| {
        let mut known = Vec::new();
        for (field, column) in [
            (ValueField::Organization, Field::Organization),
            (ValueField::City, Field::City),
            (ValueField::JobTitle, Field::Title),
        ] {
            let used = list_cell::values(read, None, Column::Kith(column), MOST)?;
            known.extend(used.into_iter().map(|used| KnownValue {
                field,
                value: used.value,
                people: used.people,
            }));
        }
        // An organization stands there even while nobody works at it.
        let named = organization::list(read)?.into_iter();
        known.extend(named.map(|organization| KnownValue {
            field: ValueField::Organization,
            value: organization.name,
            people: 0,
        }));
        Ok(known)
    })
}

fn told(cluster: Cluster) -> ValueCluster {
    let written = |alike: Alike, why: Option<Why>| ValueWritten {
        value: alike.value,
        rows: alike.rows,
        is_known: alike.is_known,
        why: why.map(|why| why.label().to_owned()),
    };
    let others = cluster.others.into_iter();
    let others = others.map(|(alike, why)| written(alike, Some(why)));
    ValueCluster {
        field: cluster.field,
        label: cluster.field.label().to_owned(),
        values: std::iter::once(written(cluster.used, None))
            .chain(others)
            .collect(),
    }
}
