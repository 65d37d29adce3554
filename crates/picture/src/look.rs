//! Where a drawing stands, and the rules that colour it there.

/// Where a drawing is going to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// On a page: classes only, coloured by [`style`] and the page's own variables. A page holds
    /// both widths, and [`style`] shows the one that fits.
    Screen(Width),
    /// As a file of its own: wide, with its colours inside, dark or light as the viewer prefers
    /// and light on paper.
    Alone,
}

/// For how wide a place a drawing is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// From 320 px.
    Phone,
    /// From about 700 px.
    Wide,
}

impl Look {
    pub(crate) fn width(self) -> Width {
        match self {
            Look::Screen(width) => width,
            Look::Alone => Width::Wide,
        }
    }
}

/// The colours of a drawing, as CSS writes them.
struct Palette {
    sheet: &'static str,
    line: &'static str,
    text: &'static str,
    soft: &'static str,
    accent: &'static str,
    wave: &'static str,
    window: &'static str,
}

const DARK: Palette = Palette {
    sheet: "#24211d",
    line: "#454037",
    text: "#d6cfc2",
    soft: "#a99f8f",
    accent: "#92b9aa",
    wave: "#8093b3",
    window: "#cdb67e",
};

const LIGHT: Palette = Palette {
    sheet: "#f6f1e7",
    line: "#b9ae9a",
    text: "#2e2a25",
    soft: "#5f574b",
    accent: "#2f6657",
    wave: "#51678c",
    window: "#8a6d22",
};

/// The page's own, so that its theme rules.
const OF_THE_PAGE: Palette = Palette {
    sheet: "var(--sheet)",
    line: "var(--line)",
    text: "var(--text)",
    soft: "var(--soft)",
    accent: "var(--accent)",
    wave: "var(--wave)",
    window: "var(--window)",
};

/// Everything but colour.
const SHAPES: &str = "\
.pic text{font-family:system-ui,sans-serif;stroke:none}\
.pic-grid{stroke-width:1;fill:none}\
.pic-dose-line{stroke-width:2;fill:none}\
.pic-dose-fill{stroke:none;fill-opacity:.16}\
.pic-band{stroke:none;fill-opacity:.22}\
.pic-band-blank{stroke:none;fill-opacity:.1}\
.pic-edge{stroke-width:1.5;fill:none;stroke-linejoin:round}\
.pic-made{stroke:none;fill-opacity:.18}\
.pic-made-edge{stroke-width:1.5;fill:none;stroke-linejoin:round;stroke-dasharray:5 3}\
.pic-level{stroke-width:2.5;fill:none;stroke-linejoin:round}\
.pic-level-blank{stroke-width:1.25;fill:none;stroke-dasharray:1 6;stroke-linecap:round}\
.pic-days{stroke-width:3.6;stroke-linecap:round;fill:none;stroke-opacity:.75}\
.pic-fine{stroke-width:2.2}\
.pic-noted{stroke-width:1.5;fill:none}\
.pic-guess-wave,.pic-guess-window{stroke:none}\
.pic-named-wave,.pic-named-window{stroke-width:1.75;fill:none}\
.pic-mark{stroke-width:1.75;fill:none}\
.pic-mark-wave{stroke:none}\
.pic-thought{stroke-width:1.5;fill:none}\
.pic-line-mark{stroke:none}\
.pic-event{stroke-width:1.25;stroke-linejoin:round}\
.pic-shift{stroke-width:1.25;fill:none;stroke-dasharray:1 4;stroke-linecap:round}\
.pic-shift-days{stroke-width:4;fill:none;stroke-opacity:.45}\
.pic-step{stroke-width:1.25;fill:none}\
.pic-rise{stroke-width:2;fill:none;stroke-dasharray:6 4;stroke-linejoin:round}\
.pic-settled{stroke-width:4;fill:none;stroke-opacity:.6}\
.pic-handle{stroke-width:1.5;fill-opacity:.35;stroke-linejoin:round}\
.pic-cut{stroke-width:1.5;fill:none;stroke-dasharray:2 3}\
.pic-outline{stroke-width:1.5;fill:none;stroke-linejoin:round}";

/// What every colour is for.
fn colours(p: &Palette) -> String {
    let Palette {
        sheet,
        line,
        text,
        soft,
        accent,
        wave,
        window,
    } = p;
    format!(
        ".pic-sheet{{fill:{sheet}}}\
         .pic-words{{fill:{text}}}\
         .pic-soft{{fill:{soft}}}\
         .pic-grid{{stroke:{line}}}\
         .pic-dose-line{{stroke:{accent}}}\
         .pic-dose-fill{{fill:{accent}}}\
         .pic-band,.pic-band-blank{{fill:{text}}}\
         .pic-level,.pic-level-blank,.pic-edge{{stroke:{text}}}\
         .pic-made{{fill:{accent}}}\
         .pic-made-edge{{stroke:{accent}}}\
         .pic-days{{stroke:{soft}}}\
         .pic-noted{{stroke:{line}}}\
         .pic-guess-wave,.pic-mark-wave{{fill:{wave}}}\
         .pic-guess-window{{fill:{window}}}\
         .pic-named-wave{{stroke:{wave}}}\
         .pic-named-window,.pic-mark{{stroke:{window}}}\
         .pic-thought,.pic-shift,.pic-shift-days{{stroke:{soft}}}\
         .pic-line-mark{{fill:{soft}}}\
         .pic-event{{fill:{soft};stroke:{soft}}}\
         .pic-step,.pic-rise,.pic-settled{{stroke:{accent}}}\
         .pic-handle{{fill:{accent};stroke:{text}}}\
         .pic-cut{{stroke:{soft}}}\
         .pic-outline{{stroke:{text}}}"
    )
}

/// The rules for drawings on a page, to stand in its style sheet. They use its variables
/// `--sheet --line --text --soft --accent --wave --window` and show the width that fits.
pub fn style() -> String {
    format!(
        "{SHAPES}{}\
         .pic{{display:block;width:100%;height:auto}}\
         .pic-part{{vertical-align:middle;max-width:100%}}\
         .pic-table{{border-collapse:collapse}}\
         .pic-table caption{{text-align:start}}\
         .pic-table th,.pic-table td{{padding:.2em .6em .2em 0;text-align:end}}\
         .pic-table th[scope=row],.pic-table th:first-child{{text-align:start}}\
         .pic-table td,.pic-table th[scope=row]{{white-space:nowrap}}\
         .pic-events{{margin:1.2em 0}}\
         .pic-events th[scope],.pic-events td{{text-align:start;vertical-align:top}}\
         .pic-events td{{white-space:normal;overflow-wrap:anywhere}}\
         .pic-making{{list-style:none;padding:0}}\
         .pic-large{{list-style:none;padding:0}}\
         .pic-wide{{display:none}}\
         @media (min-width:48rem){{.pic-wide{{display:block}}.pic-phone{{display:none}}}}",
        colours(&OF_THE_PAGE)
    )
}

/// The rules inside a file of its own. Colours are written out: some viewers know no variables,
/// and some no conditions, which leaves them with the dark ones.
pub(crate) fn style_alone() -> String {
    let (dark, light) = (colours(&DARK), colours(&LIGHT));
    format!("{SHAPES}{dark}@media print,(prefers-color-scheme:light){{{light}}}")
}
