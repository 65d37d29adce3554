//! The scenario of a taper as a JSON file: what is taken, what is at hand, which caps hold.
//!
//! It is understood whole or refused whole. A field that nobody here knows is refused as well: a
//! cap that is misspelt must not be passed over.

use crate::once::{self, Once};
use jiff::civil::Date;
use medicine::{
    AtHand, AtHandFault, Circumstance, Concentration, Division, Dose, DoseFault, Form, Product,
    StrengthFault, Volume,
};
use serde_json::{Map, Value};
use taper::schedule::{Band, Bands, BandsFault, By, Caps, Lasting, Points, Share, Wanted};

/// A scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The drug, as it is called in the file.
    pub drug: String,
    /// The day of the first step.
    pub starts: Date,
    /// The dose that is taken before it, a day.
    pub dose: Dose,
    /// What doses are made from.
    pub at_hand: AtHand,
    /// How each product is written in the file, in the order of the products.
    pub written: Vec<Written>,
    /// What is asked for.
    pub wanted: Wanted,
    /// Circumstances in which nothing is computed.
    pub circumstances: Vec<Circumstance>,
}

/// A product as it is written in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// Its form.
    pub form: String,
    /// Its strength.
    pub strength: String,
}

/// Why a scenario is not taken, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioFault {
    /// The field, such as `at_hand[1].strength`; `None` for the file as a whole.
    pub field: Option<String>,
    /// Why.
    pub kind: ScenarioFaultKind,
}

/// The reasons. Each has one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScenarioFaultKind {
    /// Not JSON, or its outermost value is no object.
    NotJson,
    /// A field that is needed is not there.
    Missing,
    /// A field of a name that is not known.
    Unknown,
    /// A text was expected.
    NotText,
    /// A number was expected, above nothing; a percentage up to 100.
    NotANumber,
    /// A whole number was expected, up to the one given.
    NotWhole {
        /// The largest that is read.
        most: u32,
    },
    /// A list was expected, with something in it.
    NotAList,
    /// An object was expected.
    NotAnObject,
    /// No date in the form 2026-01-05.
    NotADate,
    /// A dose is not taken.
    Dose(DoseFault),
    /// A concentration or a volume is not taken.
    Strength(StrengthFault),
    /// A form that is not one of those that are known.
    Form,
    /// A circumstance that is not one of those that are known.
    Circumstance,
    /// A product, or all of them together, are not taken.
    AtHand(AtHandFault),
    /// The caps or days are not taken.
    Bands(BandsFault),
    /// Two fields that exclude each other.
    Both,
    /// A field that stands twice in one object.
    Twice,
    /// A list of doses that does not fall from the dose that is taken.
    NotFalling,
    /// The goal is not below the dose that is taken.
    GoalNotBelow,
}

type Outcome<T> = Result<T, ScenarioFault>;

/// The most days that a step lasts, and the most cuts of a slide.
const MOST_DAYS: u32 = Lasting::MOST_DAYS;

/// Reads a scenario.
pub fn read(bytes: &[u8]) -> Outcome<Scenario> {
    let not_json = || ScenarioFault {
        field: None,
        kind: ScenarioFaultKind::NotJson,
    };
    let value = match serde_json::from_slice::<Once>(bytes) {
        Ok(Once(value)) => value,
        Err(why) if why.to_string().starts_with(once::TWICE) => {
            return Err(ScenarioFault {
                field: None,
                kind: ScenarioFaultKind::Twice,
            });
        }
        Err(_) => return Err(not_json()),
    };
    let Value::Object(fields) = &value else {
        return Err(not_json());
    };
    let root = Fields {
        at: String::new(),
        fields,
    };
    root.only(&[
        "drug",
        "starts",
        "dose",
        "goal",
        "at_hand",
        "each_step",
        "doses",
        "last_dose_at_most",
        "most_pieces",
        "circumstances",
    ])?;
    let drug = root.text("drug")?.trim().to_owned();
    if drug.is_empty() {
        return root.fault("drug", ScenarioFaultKind::Missing);
    }
    let starts = root.text("starts")?;
    let is_near = |date: &Date| (1900..=2199).contains(&date.year());
    let starts = starts.parse::<Date>().ok().filter(|_| starts.len() == 10);
    let starts = starts.filter(is_near);
    let dose = root.dose("dose")?;
    if dose.is_nothing() {
        return root.fault("dose", ScenarioFaultKind::Dose(DoseFault::Empty));
    }
    let goal = root.dose("goal")?;
    if goal >= dose {
        return root.fault("goal", ScenarioFaultKind::GoalNotBelow);
    }
    let (at_hand, written) = at_hand(&root)?;
    Ok(Scenario {
        drug,
        starts: match starts {
            Some(starts) => starts,
            None => return root.fault("starts", ScenarioFaultKind::NotADate),
        },
        dose,
        at_hand,
        written,
        wanted: Wanted {
            goal,
            by: by(&root, dose, goal)?,
            stop_from: match root.has("last_dose_at_most") {
                true => Some(root.dose("last_dose_at_most")?),
                false => None,
            },
        },
        circumstances: circumstances(&root)?,
    })
}

/// An object with the name of its place.
struct Fields<'a> {
    at: String,
    fields: &'a Map<String, Value>,
}

impl<'a> Fields<'a> {
    fn name(&self, field: &str) -> String {
        match self.at.as_str() {
            "" => field.to_owned(),
            at => format!("{at}.{field}"),
        }
    }

    fn fault<T>(&self, field: &str, kind: ScenarioFaultKind) -> Outcome<T> {
        Err(ScenarioFault {
            field: Some(self.name(field)),
            kind,
        })
    }

    /// A field that is there; `null` is as good as nothing.
    fn find(&self, field: &str) -> Option<&'a Value> {
        self.fields.get(field).filter(|value| !value.is_null())
    }

    fn has(&self, field: &str) -> bool {
        self.find(field).is_some()
    }

    fn get(&self, field: &str) -> Outcome<&'a Value> {
        match self.find(field) {
            Some(value) => Ok(value),
            None => self.fault(field, ScenarioFaultKind::Missing),
        }
    }

    /// Refuses every field but these.
    fn only(&self, known: &[&str]) -> Outcome<()> {
        let mut fields = self.fields.keys();
        match fields.find(|field| !known.contains(&field.as_str())) {
            Some(field) => self.fault(field, ScenarioFaultKind::Unknown),
            None => Ok(()),
        }
    }

    fn text(&self, field: &str) -> Outcome<&'a str> {
        match self.get(field)?.as_str() {
            Some(text) => Ok(text),
            None => self.fault(field, ScenarioFaultKind::NotText),
        }
    }

    fn dose(&self, field: &str) -> Outcome<Dose> {
        let read = Dose::parse(self.text(field)?);
        read.or_else(|why| self.fault(field, ScenarioFaultKind::Dose(why)))
    }

    fn volume(&self, field: &str) -> Outcome<Volume> {
        let read = Volume::parse(self.text(field)?);
        read.or_else(|why| self.fault(field, ScenarioFaultKind::Strength(why)))
    }

    /// A number above nothing, where the field is there.
    fn number(&self, field: &str) -> Outcome<Option<f64>> {
        let Some(value) = self.find(field) else {
            return Ok(None);
        };
        match value.as_f64().filter(|number| *number > 0.0) {
            Some(number) => Ok(Some(number)),
            None => self.fault(field, ScenarioFaultKind::NotANumber),
        }
    }

    fn whole(&self, field: &str, most: u32) -> Outcome<u32> {
        let number = self.get(field)?.as_u64();
        let number = number.and_then(|number| u32::try_from(number).ok());
        match number.filter(|number| *number <= most) {
            Some(number) => Ok(number),
            None => self.fault(field, ScenarioFaultKind::NotWhole { most }),
        }
    }

    fn list(&self, field: &str) -> Outcome<&'a [Value]> {
        match self.get(field)?.as_array() {
            Some(list) => Ok(list),
            None => self.fault(field, ScenarioFaultKind::NotAList),
        }
    }

    fn object(&self, field: &str) -> Outcome<Fields<'a>> {
        object(self.get(field)?, self.name(field))
    }

    fn exclude(&self, one: &str, other: &str) -> Outcome<()> {
        if self.has(one) && self.has(other) {
            return self.fault(other, ScenarioFaultKind::Both);
        }
        Ok(())
    }
}

fn object(value: &Value, at: String) -> Outcome<Fields<'_>> {
    match value.as_object() {
        Some(fields) => Ok(Fields { at, fields }),
        None => Err(ScenarioFault {
            field: Some(at),
            kind: ScenarioFaultKind::NotAnObject,
        }),
    }
}

fn at_hand(root: &Fields<'_>) -> Outcome<(AtHand, Vec<Written>)> {
    let (mut products, mut written) = (Vec::new(), Vec::new());
    for (place, value) in root.list("at_hand")?.iter().enumerate() {
        let fields = object(value, format!("at_hand[{place}]"))?;
        products.push(product(&fields)?);
        written.push(Written {
            form: fields.text("form")?.to_owned(),
            strength: fields.text("strength")?.to_owned(),
        });
    }
    if products.is_empty() {
        return root.fault("at_hand", ScenarioFaultKind::NotAList);
    }
    let most = match root.has("most_pieces") {
        true => root.whole("most_pieces", u32::from(AtHand::MOST_PIECES))?,
        false => u32::from(AtHand::USUAL_PIECES),
    };
    // At most 20.
    match AtHand::new(products, most as u8) {
        Ok(at_hand) => Ok((at_hand, written)),
        Err(why @ AtHandFault::Pieces) => root.fault("most_pieces", ScenarioFaultKind::AtHand(why)),
        Err(why) => root.fault("at_hand", ScenarioFaultKind::AtHand(why)),
    }
}

fn product(fields: &Fields<'_>) -> Outcome<Product> {
    fields.only(&["form", "strength", "divides_into", "measure", "largest"])?;
    // Those in which a scenario is written. Others of ours are told apart by people alone.
    let form = match fields.text("form")? {
        "tablet" => Form::Tablet,
        "capsule" => Form::Capsule,
        "liquid" => Form::Liquid,
        "er_tablet" => Form::ExtendedTablet,
        "er_capsule" => Form::ExtendedCapsule,
        "ec_tablet" => Form::EntericTablet,
        "ec_capsule" => Form::EntericCapsule,
        "odt" => Form::Orodispersible,
        _ => return fields.fault("form", ScenarioFaultKind::Form),
    };
    if form == Form::Liquid {
        if fields.has("divides_into") {
            return fields.fault("divides_into", ScenarioFaultKind::Unknown);
        }
        let strength = Concentration::parse(fields.text("strength")?);
        let strength =
            strength.or_else(|why| fields.fault("strength", ScenarioFaultKind::Strength(why)))?;
        let made = Product::liquid(
            strength,
            fields.volume("measure")?,
            fields.volume("largest")?,
        );
        return made.or_else(|why| fields.fault("measure", ScenarioFaultKind::AtHand(why)));
    }
    if let Some(field) = ["measure", "largest"]
        .into_iter()
        .find(|field| fields.has(field))
    {
        return fields.fault(field, ScenarioFaultKind::Unknown);
    }
    let parts = match fields.has("divides_into") {
        true => fields.whole("divides_into", 4)?,
        false => 1,
    };
    let division = u8::try_from(parts).ok().and_then(Division::from_parts);
    let Some(division) = division else {
        return fields.fault("divides_into", ScenarioFaultKind::NotWhole { most: 4 });
    };
    let each = fields.dose("strength")?;
    Product::pieces(form, each, division).or_else(|why| match why {
        AtHandFault::NotDivided(_) => fields.fault("divides_into", ScenarioFaultKind::AtHand(why)),
        _ => fields.fault("strength", ScenarioFaultKind::AtHand(why)),
    })
}

/// A circumstance by its name, or by a word in it that tells it: "past withdrawal seizure".
fn circumstances(root: &Fields<'_>) -> Outcome<Vec<Circumstance>> {
    if !root.has("circumstances") {
        return Ok(Vec::new());
    }
    let list = root.list("circumstances")?.iter().enumerate();
    let read = list.map(|(place, value)| {
        let name = value.as_str().unwrap_or("").to_lowercase();
        let told = [
            ("epilep", Circumstance::Epilepsy),
            ("delirium", Circumstance::WithdrawalDelirium),
            ("seizure", Circumstance::WithdrawalSeizure),
            ("pregnan", Circumstance::Pregnancy),
            ("depot", Circumstance::Depot),
            ("injection", Circumstance::Depot),
        ];
        let found = told.iter().find(|(word, _)| name.contains(word));
        match found {
            Some((_, circumstance)) => Ok(*circumstance),
            None => root.fault(
                &format!("circumstances[{place}]"),
                ScenarioFaultKind::Circumstance,
            ),
        }
    });
    read.collect()
}

/// Caps by bands, or a list of doses.
fn by(root: &Fields<'_>, dose: Dose, goal: Dose) -> Outcome<By> {
    let each_step = root.get("each_step")?;
    if let Some(list) = each_step.as_array() {
        if root.has("doses") {
            return root.fault("doses", ScenarioFaultKind::Both);
        }
        let bands = list.iter().enumerate().map(|(place, value)| {
            let fields = object(value, format!("each_step[{place}]"))?;
            let above = fields.dose("above")?;
            band(&fields, above, true)
        });
        let bands = bands.collect::<Outcome<Vec<Band>>>()?;
        return bands_of(root, bands);
    }
    let fields = root.object("each_step")?;
    if root.has("doses") && fields.has("doses") {
        return root.fault("doses", ScenarioFaultKind::Both);
    }
    let listed = [root, &fields].into_iter().find(|place| place.has("doses"));
    let Some(place) = listed else {
        let band = band(&fields, Dose::NOTHING, false)?;
        return bands_of(root, vec![band]);
    };
    fields.only(&["doses", "days", "slide"])?;
    let mut doses = Vec::new();
    let mut before = dose;
    for (nth, value) in place.list("doses")?.iter().enumerate() {
        let field = format!("doses[{nth}]");
        let Some(text) = value.as_str() else {
            return place.fault(&field, ScenarioFaultKind::NotText);
        };
        let read = Dose::parse(text);
        let read = read.or_else(|why| place.fault(&field, ScenarioFaultKind::Dose(why)))?;
        if read >= before || read < goal {
            return place.fault(&field, ScenarioFaultKind::NotFalling);
        }
        before = read;
        doses.push(read);
    }
    if doses.is_empty() {
        return place.fault("doses", ScenarioFaultKind::NotAList);
    }
    let lasts = lasts(&fields)?;
    match lasts.judge() {
        Ok(()) => Ok(By::List { doses, lasts }),
        Err(why) => root.fault("each_step", ScenarioFaultKind::Bands(why)),
    }
}

fn bands_of(root: &Fields<'_>, bands: Vec<Band>) -> Outcome<By> {
    match Bands::new(bands) {
        Ok(bands) => Ok(By::Caps(bands)),
        Err(why) => root.fault("each_step", ScenarioFaultKind::Bands(why)),
    }
}

fn band(fields: &Fields<'_>, above: Dose, is_one_of_several: bool) -> Outcome<Band> {
    let mut known = vec![
        "at_most_percent",
        "at_most_mg",
        "at_most_occupancy_points",
        "days",
        "slide",
    ];
    if is_one_of_several {
        known.push("above");
    }
    fields.only(&known)?;
    fields.exclude("at_most_percent", "at_most_mg")?;
    let share = match fields.number("at_most_percent")? {
        None => None,
        Some(percent) => match Share::from_percent(percent) {
            Some(share) => Some(share),
            None => return fields.fault("at_most_percent", ScenarioFaultKind::NotANumber),
        },
    };
    let points = match fields.number("at_most_occupancy_points")? {
        None => None,
        Some(points) => match Points::new(points) {
            Some(points) => Some(points),
            None => return fields.fault("at_most_occupancy_points", ScenarioFaultKind::NotANumber),
        },
    };
    let amount = match fields.has("at_most_mg") {
        true => Some(fields.dose("at_most_mg")?),
        false => None,
    };
    Ok(Band {
        above,
        caps: Caps {
            at_most_share: share,
            at_most: amount,
            at_most_points: points,
        },
        lasts: lasts(fields)?,
    })
}

fn lasts(fields: &Fields<'_>) -> Outcome<Lasting> {
    fields.exclude("days", "slide")?;
    if !fields.has("slide") {
        return Ok(Lasting::Days(fields.whole("days", MOST_DAYS)?));
    }
    let slide = fields.object("slide")?;
    slide.only(&["cuts", "days", "then_hold_days"])?;
    Ok(Lasting::Slide {
        cuts: slide.whole("cuts", MOST_DAYS)?,
        days: slide.whole("days", MOST_DAYS)?,
        then_hold_days: slide.whole("then_hold_days", MOST_DAYS)?,
    })
}
