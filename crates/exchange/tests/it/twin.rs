//! The invented diary in `data/example`: made here from a seed, and held to be what stands there.
//!
//! `LEEWARD_WRITE_EXAMPLE=1 cargo test -p exchange twin` writes the files anew.

use std::fmt::Write as _;
use std::path::PathBuf;

use course::Scale;
use exchange::FaultKind;
use exchange::daily::{ColumnKind, Request, look, read};
use jiff::civil::{Date, date};

const DAYS: i32 = 240;
const EMPTY_DAY: i32 = 131;
const FIRST: Date = date(2024, 2, 12);
/// First day of each dose, in tenths of a milligram.
const DOSES: [(i32, u32); 8] = [
    (1, 200),
    (36, 175),
    (64, 150),
    (92, 125),
    (120, 100),
    (155, 85),
    (190, 70),
    (218, 60),
];

/// SplitMix64 (Steele, Lea, Flood 2014): whole numbers only, so it gives the same everywhere.
struct Seed(u64);

impl Seed {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// 0 to `below - 1`.
    fn up_to(&mut self, below: u64) -> i32 {
        i32::try_from(self.next() % below).expect("below is small")
    }

    /// Around 0, in hundredths of a point, at most `size` away, the middle likelier.
    fn noise(&mut self, size: i32) -> i32 {
        let one = u64::try_from(size).expect("sizes are positive");
        (self.up_to(one + 1) + self.up_to(one + 1)) - size
    }
}

/// Whether each day lies in a wave: stays of 4 to 16 days by turns.
fn waves(seed: &mut Seed) -> Vec<bool> {
    let mut days = Vec::new();
    let mut wave = false;
    while days.len() < 241 {
        let stay = if wave {
            4 + seed.up_to(9)
        } else {
            6 + seed.up_to(11)
        };
        days.extend((0..stay).map(|_| wave));
        wave = !wave;
    }
    days
}

/// A day mean of whole answers from 1 to 7, with one decimal.
fn mean(seed: &mut Seed, hundredths: i32, prompts: i32) -> String {
    let mut sum = 0;
    for _ in 0..prompts {
        sum += ((hundredths + seed.noise(110) + 50) / 100).clamp(1, 7);
    }
    let tenths = (sum * 20 + prompts) / (2 * prompts);
    format!("{}.{}", tenths / 10, tenths % 10)
}

fn milligrams(tenths: u32) -> String {
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        part => format!("{}.{part}", tenths / 10),
    }
}

fn dose_on(day: i32) -> u32 {
    let before = DOSES.iter().rev().find(|(first, _)| *first <= day);
    before.expect("the first dose begins on day 1").1
}

fn on_day(day: i32) -> Date {
    FIRST + jiff::Span::new().days(day - 1)
}

fn diary() -> String {
    let mut seed = Seed(7411);
    let waves = waves(&mut seed);
    let mut text = String::from(
        "dayno,date,phase,dose_mg,n_entries,mood_low,mood_tense,mood_irritable,restless,worry,\
         body_tired,body_dizzy,mor_sleep,mor_woken,evn_ordinary\n",
    );
    for day in 1..=DAYS {
        let phase = if day < 36 { "1_before" } else { "2_steps" };
        let dose = milligrams(dose_on(day));
        let date = on_day(day);
        if day == EMPTY_DAY {
            writeln!(text, "{day},{date},{phase},{dose},0,,,,,,,,,,").expect("a String takes all");
            continue;
        }
        let at = usize::try_from(day).expect("days are positive");
        // A day is heavy or light as a whole, apart from waves.
        let height = if waves[at] { 95 } else { 0 } + seed.noise(90);
        // Slowly heavier until the middle, then slowly lighter.
        let base = 205 + if day < 120 { day } else { 270 - day } + height;
        let prompts = 2 + seed.up_to(6);
        let mut cells = vec![prompts.to_string()];
        // Asked with 4 as the middle: 4 says "neither".
        cells.push(mean(&mut seed, 385 + height, prompts));
        for more in [10, -20, 40, 0, 60] {
            cells.push(mean(&mut seed, base + more, prompts));
        }
        let dizzy = if seed.up_to(30) == 0 { 200 } else { 80 };
        cells.push(mean(&mut seed, dizzy, prompts));
        if seed.up_to(5) < 2 {
            cells.extend([String::new(), String::new()]);
        } else {
            let slept = ((620 - base + seed.noise(120) + 50) / 100).clamp(1, 7);
            let woken = match seed.up_to(8) {
                0 => "often".to_owned(),
                times => (1 + times / 2).to_string(),
            };
            cells.extend([format!("{slept}.0"), woken]);
        }
        let evening = ["", "yes", "yes", "no"][usize::try_from(seed.up_to(4)).expect("0 to 3")];
        cells.push(evening.to_owned());
        writeln!(text, "{day},{date},{phase},{dose},{}", cells.join(","))
            .expect("a String takes all");
    }
    text
}

fn doses() -> String {
    let mut text = String::from("drug,start_date,dose_mg,note\n");
    for (day, dose) in DOSES {
        let dose = milligrams(dose);
        writeln!(text, "citalopram,{},{dose},invented", on_day(day)).expect("a String takes all");
    }
    text
}

fn kept(name: &str, made: &str) {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/example"));
    let path = folder.join(name);
    if std::env::var_os("LEEWARD_WRITE_EXAMPLE").is_some() {
        std::fs::write(&path, made).expect("the folder can be written");
    }
    let stands = std::fs::read_to_string(&path).expect("the example stands in the tree");
    assert!(
        stands == made,
        "data/example/{name} is not what its maker makes"
    );
}

#[test]
fn the_example_is_what_its_seed_makes() {
    kept("diary.csv", &diary());
    kept("doses.csv", &doses());
}

#[test]
fn the_example_has_the_shapes_that_a_real_diary_has() {
    let text = diary();
    let sketch = look(text.as_bytes()).unwrap();
    let kind = |name: &str| {
        let column = sketch.columns.iter().find(|column| column.name == name);
        column.expect("the diary has this column").kind
    };
    assert_eq!(kind("mor_woken"), ColumnKind::Mixed);
    assert_eq!(kind("evn_ordinary"), ColumnKind::Text);
    assert_eq!(kind("phase"), ColumnKind::Text);
    assert_eq!(kind("n_entries"), ColumnKind::SetAside);
    assert_eq!(kind("dose_mg"), ColumnKind::Dose);
    let sleep = sketch
        .columns
        .iter()
        .find(|column| column.name == "mor_sleep")
        .unwrap();
    assert!(sleep.filled < 170, "mornings are often missing");
}

#[test]
fn the_example_is_read_as_a_whole_without_its_mixed_column() {
    let text = diary();
    let mut request = Request {
        scale: Scale::new(1.0, 7.0).unwrap(),
        ..Request::default()
    };
    let fault = read(text.as_bytes(), &request).unwrap_err();
    assert_eq!(fault.kind, FaultKind::NotANumber);
    assert_eq!(fault.column.as_deref(), Some("mor_woken"));
    let items = "mood_low,mood_tense,mood_irritable,restless,worry,body_tired,mor_sleep";
    request.items = Some(items.split(',').map(str::to_owned).collect());
    let daily = read(text.as_bytes(), &request).unwrap();
    assert_eq!(daily.items.len(), 7);
    assert!(
        daily
            .notes
            .iter()
            .all(|note| note.date != on_day(EMPTY_DAY))
    );
    assert_eq!(daily.doses.len(), DOSES.len());
    let own = exchange::doses(doses().as_bytes()).unwrap();
    assert!(
        own.iter()
            .zip(&daily.doses)
            .all(|(a, b)| (a.date, a.dose) == (b.date, b.dose))
    );
}
