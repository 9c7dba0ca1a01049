use maud::{Markup, html};

use super::Snapshot;
use super::view::{Group, View};
use crate::html::{Page, figure, notes, said};
use crate::stamp::Stamp;

/// A snapshot as one HTML page, complete in itself and without scripts.
pub fn html(snapshot: &Snapshot, stamp: &Stamp) -> String {
    let view = View::of(snapshot, stamp, false);
    Page {
        title: &view.document_title,
        head_left: &view.head_left,
        head_right: view.head_right,
        foot: &view.foot,
        is_wide: false,
        body: body(&view),
    }
    .render()
}

fn body(view: &View) -> Markup {
    html! {
        h1 { (said(&view.title)) }
        p.below { (view.below) }
        p.lead { (view.lead) }
        @if let Some(next) = &view.next { p.next { (said(next)) } }
        @if !view.figures.is_empty() {
            dl.figures {
                @for number in &view.figures {
                    div {
                        dt { (number.below) }
                        dd { (number.count) " " span { (number.share) } }
                    }
                }
            }
        }
        @if let Some(stages) = &view.stages {
            h2 { (stages.title) }
            (figure(stages))
            @if let Some(evidence) = &view.evidence { p.quote { (said(evidence)) } }
        }
        @if let Some(seats) = &view.seats {
            h2 { (seats.title) }
            (figure(seats))
        }
        @for group in &view.people { (people(group)) }
        @if !view.roles.is_empty() {
            h2 { "People" small { (view.people_beside) } }
            table.numbers {
                thead { tr { th scope="col" { "Role" } th scope="col" { "People" } } }
                tbody { @for row in &view.roles { tr {
                    th scope="row" { (row[0]) }
                    td { (row[1]) }
                } } }
            }
        }
        (notes(&view.definitions, &view.left_out))
    }
}

fn people(group: &Group) -> Markup {
    html! {
        h2 { (group.title) small { (group.people.len()) } }
        ul.people {
            @for person in &group.people {
                li {
                    b { (said(&person.name)) }
                    @if !person.joined.is_empty() { " " span { (person.joined) } }
                    @if !person.detail.is_empty() { span.detail { (said(&person.detail)) } }
                }
            }
        }
    }
}
