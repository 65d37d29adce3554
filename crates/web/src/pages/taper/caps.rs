//! The caps of a schedule as a form: asked in words, with what they come to in milligrams beside
//! them. Nothing is filled in beforehand but what the plan already holds.

use maud::{Markup, html};
use medicine::{Dose, Rounding};
use plan::Taper;
use taper::schedule::{Band, Bands, BandsFault, By, Caps, Lasting, Points, Share, Wanted};
use words::{Voice, say};

use crate::asked::Inside;
use crate::pages::taper::read::Faults;
use crate::pages::taper::schedule::{bands, standing_wanted};
use crate::pages::taper::settings::in_language;
use crate::parts::{Field, hidden};

/// The fields of the form, in order: of every dose, and of those above a bound.
const FIELDS: [&str; 14] = [
    "percent",
    "points",
    "amount",
    "days",
    "cuts",
    "hold",
    "above",
    "percent-above",
    "points-above",
    "amount-above",
    "days-above",
    "stop-from",
    "goal",
    "seen-caps",
];

/// What stands in the form.
pub(crate) struct Typed(Vec<(&'static str, String)>);

impl Typed {
    /// As it was sent; else as the plan holds it; else nothing.
    pub(crate) fn read(inside: &Inside, taper: &Taper) -> Typed {
        if inside.fields.has("seen-caps") {
            let typed = FIELDS.map(|name| (name, inside.fields.get(name).trim().to_owned()));
            return Typed(typed.to_vec());
        }
        let wanted = standing_wanted(taper);
        Typed(wanted.map_or_else(Vec::new, |wanted| as_typed(inside.voice, &wanted)))
    }

    fn get(&self, name: &str) -> &str {
        let mut fields = self.0.iter();
        fields
            .find(|(field, _)| *field == name)
            .map_or("", |(_, value)| value.as_str())
    }

    /// The question that it asks; else every sentence that says what is not understood.
    pub(crate) fn wanted(&self, voice: Voice) -> Result<Wanted, Faults> {
        let mut faults = Vec::new();
        let every = self.band(voice, "", Dose::NOTHING, &mut faults);
        let mut all = vec![every];
        if !self.get("above").is_empty() {
            let above = self.dose(voice, "above", &mut faults).unwrap_or_default();
            all.push(self.band(voice, "-above", above, &mut faults));
        }
        let stop_from = match self.get("stop-from") {
            "" => None,
            _ => self.dose(voice, "stop-from", &mut faults),
        };
        let goal = match self.get("goal") {
            "" => Dose::NOTHING,
            _ => self.dose(voice, "goal", &mut faults).unwrap_or_default(),
        };
        match Bands::new(all) {
            Ok(bands) if faults.is_empty() => Ok(Wanted {
                goal,
                by: By::Caps(bands),
                stop_from,
            }),
            Ok(_) => Err(faults),
            Err(fault) => {
                if faults.is_empty() {
                    faults.push(bands_fault(voice, fault));
                }
                Err(faults)
            }
        }
    }

    fn band(&self, voice: Voice, ending: &str, above: Dose, faults: &mut Faults) -> Band {
        let name = |field: &str| format!("{field}{ending}");
        let mut number = |field: &str| -> Option<f64> {
            let text = self.get(&name(field)).trim_end_matches('%').trim_end();
            let read = decimal(text);
            if read.is_none() && !text.is_empty() {
                faults.push(say!(voice, "look-fault-number"));
            }
            read
        };
        let share = number("percent").map(Share::from_percent);
        let points = number("points").map(Points::new);
        if share == Some(None) || points == Some(None) {
            faults.push(say!(voice, "look-fault-number"));
        }
        let amount = match self.get(&name("amount")) {
            "" => None,
            _ => self.dose(voice, &name("amount"), faults),
        };
        let whole = |text: &str| text.parse::<u32>().ok();
        let days = whole(self.get(&name("days"))).unwrap_or(0);
        let slide = match ending {
            "" => whole(self.get("cuts")).filter(|cuts| *cuts > 0),
            _ => None,
        };
        Band {
            above,
            caps: Caps {
                at_most_share: share.flatten(),
                at_most: amount,
                at_most_points: points.flatten(),
            },
            lasts: match slide {
                None => Lasting::Days(days),
                Some(cuts) => Lasting::Slide {
                    cuts,
                    days,
                    then_hold_days: whole(self.get("hold")).unwrap_or(0),
                },
            },
        }
    }

    fn dose(&self, voice: Voice, name: &str, faults: &mut Faults) -> Option<Dose> {
        let read = Dose::parse(self.get(name));
        read.map_err(|fault| faults.push(words::medicine::dose_fault(voice, &fault)))
            .ok()
    }
}

/// A number with at most one decimal sign, of either language.
fn decimal(text: &str) -> Option<f64> {
    let is_plain = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let is_number = text.len() <= 12 && text.chars().all(is_plain);
    let number = text.replace(',', ".").parse::<f64>().ok();
    number.filter(|_| is_number)
}

fn bands_fault(voice: Voice, fault: BandsFault) -> String {
    match fault {
        BandsFault::NoCap => say!(voice, "look-fault-no-cap"),
        BandsFault::Days => say!(voice, "look-fault-days", most = Lasting::MOST_DAYS),
        BandsFault::OutOfRange | BandsFault::NoneDownToNothing => {
            say!(voice, "look-fault-number")
        }
        BandsFault::Twice | BandsFault::TooMany => say!(voice, "look-fault-above"),
    }
}

/// A question as the form has it.
fn as_typed(voice: Voice, wanted: &Wanted) -> Vec<(&'static str, String)> {
    let mut typed = Vec::new();
    let mut put = |name: &'static str, value: Option<String>| {
        if let Some(value) = value {
            typed.push((name, value));
        }
    };
    let all = bands(wanted).map_or(&[][..], |bands| bands.all());
    if let Some(every) = all.last() {
        put_caps(
            voice,
            &mut put,
            ["percent", "points", "amount", "days"],
            every,
        );
        if let Lasting::Slide {
            cuts,
            then_hold_days,
            ..
        } = every.lasts
        {
            put("cuts", Some(cuts.to_string()));
            put("hold", Some(then_hold_days.to_string()));
        }
    }
    if let [higher, _] = all {
        put("above", Some(higher.above.plain()));
        let names = [
            "percent-above",
            "points-above",
            "amount-above",
            "days-above",
        ];
        put_caps(voice, &mut put, names, higher);
    }
    put("stop-from", wanted.stop_from.map(Dose::plain));
    put(
        "goal",
        Some(wanted.goal)
            .filter(|g| !g.is_nothing())
            .map(Dose::plain),
    );
    typed
}

fn put_caps(
    voice: Voice,
    put: &mut impl FnMut(&'static str, Option<String>),
    [percent, points, amount, days]: [&'static str; 4],
    band: &Band,
) {
    let share = band.caps.at_most_share.map(Share::percent);
    put(
        percent,
        share.map(|share| in_language(voice, share.to_string())),
    );
    let of = band.caps.at_most_points.map(Points::count);
    put(points, of.map(|of| in_language(voice, of.to_string())));
    put(amount, band.caps.at_most.map(Dose::plain));
    put(days, Some(band.lasts.soonest().to_string()));
}

/// The form's fields, with what caps would come to at the dose that stands.
pub(crate) fn fields(voice: Voice, taper: &Taper, typed: &Typed) -> Markup {
    let line = |name: &'static str, label: String, help: Option<String>, mode| {
        let value = typed.get(name);
        let fault = None;
        Field {
            name,
            label,
            help,
            value,
            fault,
        }
        .input("text", "off", Some(mode))
    };
    let has_curve = plan::drug(taper).is_some_and(|drug| drug.occupancy.leading().is_some());
    let is_open = |names: &[&str]| names.iter().any(|name| !typed.get(name).is_empty());
    html! {
        (hidden("seen-caps", "yes"))
        (line("percent", say!(voice, "look-percent"), Some(come_to(voice, taper)), "decimal"))
        @if has_curve {
            (line("points", say!(voice, "look-points"), points_come_to(voice, taper), "decimal"))
        }
        (line("days", say!(voice, "look-days"), Some(say!(voice, "look-days-help")), "numeric"))
        (line("stop-from", say!(voice, "look-stop-from"),
            Some(say!(voice, "look-stop-from-help")), "text"))
        details open[is_open(&["amount", "cuts", "above", "goal"])] {
            summary { (say!(voice, "look-other-shapes")) }
            (line("amount", say!(voice, "look-amount"), Some(say!(voice, "look-amount-help")), "text"))
            (line("goal", say!(voice, "look-goal"), Some(say!(voice, "look-goal-help")), "text"))
            fieldset.sheet {
                legend { (say!(voice, "look-slide")) }
                p.help { (say!(voice, "look-slide-what")) }
                (line("cuts", say!(voice, "look-cuts"), None, "numeric"))
                (line("hold", say!(voice, "look-hold"), None, "numeric"))
            }
            fieldset.sheet {
                legend { (say!(voice, "look-band")) }
                p.help { (say!(voice, "look-band-what")) }
                (line("above", say!(voice, "look-above"), None, "text"))
                (line("percent-above", say!(voice, "look-percent"), None, "decimal"))
                @if has_curve {
                    (line("points-above", say!(voice, "look-points"), None, "decimal"))
                }
                (line("amount-above", say!(voice, "look-amount"), None, "text"))
                (line("days-above", say!(voice, "look-days"), None, "numeric"))
            }
        }
    }
}

/// What some percentages of the dose that stands are: examples on both sides, none of them set.
fn come_to(voice: Voice, taper: &Taper) -> String {
    let of = |percent: u64| {
        let share = taper.day().share(percent, 100, Rounding::Down);
        words::medicine::dose(voice, share.unwrap_or_default())
    };
    say!(
        voice,
        "look-percent-help",
        dose = words::medicine::dose(voice, taper.day()),
        five = of(5),
        ten = of(10),
        quarter = of(25)
    )
}

/// What five points are at the dose that stands, by the leading curve.
fn points_come_to(voice: Voice, taper: &Taper) -> Option<String> {
    let curve = &plan::drug(taper)?.occupancy.leading()?.value;
    let caps = |points: f64| Caps {
        at_most_points: Points::new(points),
        ..Caps::default()
    };
    let after = |points: f64| {
        let lowest = caps(points).lowest_after(taper.day(), Some(curve)).dose;
        words::medicine::dose(voice, about(taper.day().less(lowest)))
    };
    Some(say!(
        voice,
        "look-points-help",
        dose = words::medicine::dose(voice, taper.day()),
        two = after(2.0),
        five = after(5.0)
    ))
}

/// A dose with two digits: a curve tells no more.
fn about(dose: Dose) -> Dose {
    let micrograms = dose.micrograms();
    let mut unit = 1;
    while micrograms / unit >= 100 {
        unit *= 10;
    }
    Dose::from_micrograms((micrograms + unit / 2) / unit * unit)
}

/// The same again, unseen, for a form that follows.
pub(crate) fn carried(typed: &Typed) -> Markup {
    html! {
        (hidden("seen-caps", "yes"))
        @for (name, value) in &typed.0 {
            @if *name != "seen-caps" { (hidden(name, value)) }
        }
    }
}
