//! The pharmacist's sheet: how much of each product, for each 28 days.

use jiff::ToSpan;
use maud::{Markup, html};
use plan::{Intake, Method, State, Supply, SupplyPeriod, Taper};
use words::say;

use super::{Sheet, above};
use crate::asked::Inside;

pub(super) fn sheet(inside: &Inside, taper: &Taper) -> Sheet {
    let voice = inside.voice;
    let supply = plan::supply(taper, inside.today());
    let nothing_known = plan::at_hand(taper).is_empty();
    let content = html! {
        @if supply.periods.is_empty() {
            p { (say!(voice, "print-pharmacist-nothing")) }
        } @else {
            p {
                @match (&taper.method, taper.state) {
                    (Method::Prescribed(_), State::Going) =>
                        (say!(voice, "print-pharmacist-what-list")),
                    (Method::Scheduled(_), State::Going) =>
                        (say!(voice, "print-pharmacist-what-schedule")),
                    _ => (say!(voice, "print-pharmacist-what-now")),
                }
            }
        }
        @if nothing_known && !supply.periods.is_empty() {
            p { (say!(voice, "print-pharmacist-at-hand-blank")) }
        }
        @for of in &supply.periods { (period(inside, taper, of, nothing_known)) }
        @if supply.goes_on { p { (say!(voice, "print-pharmacist-goes-on")) } }
        @if is_divided(&supply) { p.help { (say!(voice, "print-pharmacist-parts")) } }
    };
    Sheet {
        heading: say!(voice, "print-pharmacist-heading"),
        above: above(inside, taper),
        large: false,
        content,
        not: say!(voice, "print-pharmacist-not"),
    }
}

fn is_divided(supply: &Supply) -> bool {
    let mut needed = supply.periods.iter().flat_map(|period| &period.needed);
    needed.any(|(product, _)| product.is_divided())
}

fn period(inside: &Inside, taper: &Taper, of: &SupplyPeriod, nothing_known: bool) -> Markup {
    let voice = inside.voice;
    let last = of.from.saturating_add((i64::from(of.days) - 1).days());
    html! {
        section.period {
            h2 { (say!(voice, "print-pharmacist-period", from = voice.date(of.from),
                to = voice.date(last))) }
            ul {
                @for dose in &of.doses {
                    @let intakes: Vec<Intake> = taper.intakes().iter().zip(&dose.doses)
                        .map(|(intake, dose)| Intake { label: intake.label.clone(), dose: *dose })
                        .collect();
                    li { (say!(voice, "print-pharmacist-dose",
                        doses = words::plan::intakes(voice, &intakes),
                        days = voice.days(dose.days))) }
                }
            }
            @if !of.needed.is_empty() {
                table {
                    thead { tr {
                        th scope="col" { (say!(voice, "print-pharmacist-product")) }
                        th scope="col" { (say!(voice, "print-pharmacist-amount")) }
                    } }
                    tbody {
                        @for (product, needed) in &of.needed {
                            tr {
                                td { (words::medicine::package(voice, product)) }
                                td { (words::medicine::needed(voice, *needed)) }
                            }
                        }
                    }
                }
            }
            @if !nothing_known {
                @for dose in &of.unmade {
                    p { (say!(voice, "print-pharmacist-unmade",
                        dose = words::medicine::dose(voice, *dose))) }
                }
            }
        }
    }
}
