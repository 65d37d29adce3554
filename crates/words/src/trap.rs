//! What to know of a drug before it is changed.

use medicine::Drug;

use crate::drug::name;
use crate::{Id, Voice, id, say};

/// What to know before a drug is changed, by the trap's id in the catalogue: the drug's own
/// sentence, or the one that holds for several. `None` for an id that has no sentence; a test holds
/// that there is none in the catalogue.
pub fn trap(voice: Voice, drug: &Drug, trap: &str) -> Option<String> {
    let id = of_one_drug(&drug.key, trap).or_else(|| of_several(trap))?;
    Some(say!(voice, id, drug = with_capital(name(voice, drug))))
}

fn with_capital(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

fn of_several(trap: &str) -> Option<Id> {
    Some(match trap {
        "sudden-stop" => id!("medicine-trap-sudden-stop"),
        "opioids-alcohol" => id!("medicine-trap-opioids-alcohol"),
        "slow-to-leave" => id!("medicine-trap-slow-to-leave"),
        "late" => id!("medicine-trap-late"),
        "tables-differ" => id!("medicine-trap-tables-differ"),
        "likelier" => id!("medicine-trap-likelier"),
        "likelier-tier" => id!("medicine-trap-likelier-tier"),
        "nonlinear" => id!("medicine-trap-nonlinear"),
        "releases-2d6" => id!("medicine-trap-releases-2d6"),
        "partner-2d6" => id!("medicine-trap-partner-2d6"),
        "partner-1a2" => id!("medicine-trap-partner-1a2"),
        "partner-inducer" => id!("medicine-trap-partner-inducer"),
        "smoking-lowers" => id!("medicine-trap-smoking-lowers"),
        "cholinergic-rebound" => id!("medicine-trap-cholinergic-rebound"),
        "heart-rhythm-possible" => id!("medicine-trap-heart-rhythm-possible"),
        "regions-differ" => id!("medicine-trap-regions-differ"),
        "missed-dose" => id!("medicine-trap-missed-dose"),
        "poland-er-only" => id!("medicine-trap-poland-er-only"),
        "no-liquid-in-poland" => id!("medicine-trap-no-liquid-in-poland"),
        "liquid-strengths" => id!("medicine-trap-liquid-strengths"),
        "numbs-tongue" => id!("medicine-trap-numbs-tongue"),
        "food" => id!("medicine-trap-food"),
        "depot" => id!("medicine-trap-depot"),
        "illness-may-return" => id!("medicine-trap-illness-may-return"),
        "movements" => id!("medicine-trap-movements"),
        "kidneys" => id!("medicine-trap-kidneys"),
        "maoi-two-weeks" => id!("medicine-trap-maoi-two-weeks"),
        "maoi-sudden-stop" => id!("medicine-trap-maoi-sudden-stop"),
        "half-life-misleads" => id!("medicine-trap-half-life-misleads"),
        "seizures-on-stop" => id!("medicine-trap-seizures-on-stop"),
        "pregnancy" => id!("medicine-trap-pregnancy"),
        "tired-after-stop" => id!("medicine-trap-tired-after-stop"),
        "er-brands-differ" => id!("medicine-trap-er-brands-differ"),
        "pressure-rises" => id!("medicine-trap-pressure-rises"),
        _ => return None,
    })
}

fn of_one_drug(drug: &str, trap: &str) -> Option<Id> {
    Some(match (drug, trap) {
        ("agomelatine", "lowest-withdrawal") => id!("medicine-trap-agomelatine-lowest-withdrawal"),
        ("alprazolam", "between-doses") => id!("medicine-trap-alprazolam-between-doses"),
        ("amisulpride", "low-dose-other") => id!("medicine-trap-amisulpride-low-dose-other"),
        ("amphetamine", "mixed-salts") => id!("medicine-trap-amphetamine-mixed-salts"),
        ("aripiprazole", "flat-top") => id!("medicine-trap-aripiprazole-flat-top"),
        ("asenapine", "under-tongue") => id!("medicine-trap-asenapine-under-tongue"),
        ("atomoxetine", "not-opened") => id!("medicine-trap-atomoxetine-not-opened"),
        ("bupropion", "seizure-threshold") => id!("medicine-trap-bupropion-seizure-threshold"),
        ("carbamazepine", "inducer-stops") => id!("medicine-trap-carbamazepine-inducer-stops"),
        ("cariprazine", "weeks-after") => id!("medicine-trap-cariprazine-weeks-after"),
        ("chlorpromazine", "drops-per-gram") => id!("medicine-trap-chlorpromazine-drops-per-gram"),
        ("chlorpromazine", "handled-with-care") => {
            id!("medicine-trap-chlorpromazine-handled-with-care")
        }
        ("citalopram", "drops-salt") => id!("medicine-trap-citalopram-drops-salt"),
        ("citalopram", "heart-rhythm") => id!("medicine-trap-citalopram-heart-rhythm"),
        ("clomipramine", "two-kinds") => id!("medicine-trap-clomipramine-two-kinds"),
        ("clonidine", "beta-blocker-first") => id!("medicine-trap-clonidine-beta-blocker-first"),
        ("clozapine", "gap") => id!("medicine-trap-clozapine-gap"),
        ("clozapine", "rebound") => id!("medicine-trap-clozapine-rebound"),
        ("clozapine", "smoking") => id!("medicine-trap-clozapine-smoking"),
        ("desvenlafaxine", "no-small-dose") => id!("medicine-trap-desvenlafaxine-no-small-dose"),
        ("diazepam", "no-liquid-in-poland") => id!("medicine-trap-diazepam-no-liquid-in-poland"),
        ("diazepam", "slow-to-settle") => id!("medicine-trap-diazepam-slow-to-settle"),
        ("doxepin", "low-dose-sleep") => id!("medicine-trap-doxepin-low-dose-sleep"),
        ("duloxetine", "beads") => id!("medicine-trap-duloxetine-beads"),
        ("fluoxetine", "alternate-days") => id!("medicine-trap-fluoxetine-alternate-days"),
        ("fluoxetine", "enzyme-five-weeks") => id!("medicine-trap-fluoxetine-enzyme-five-weeks"),
        ("fluoxetine", "maoi-five-weeks") => id!("medicine-trap-fluoxetine-maoi-five-weeks"),
        ("fluvoxamine", "releases-1a2") => id!("medicine-trap-fluvoxamine-releases-1a2"),
        ("gabapentin", "half-keeps") => id!("medicine-trap-gabapentin-half-keeps"),
        ("gabapentin", "uptake-saturates") => id!("medicine-trap-gabapentin-uptake-saturates"),
        ("iloperidone", "restart-after-days") => {
            id!("medicine-trap-iloperidone-restart-after-days")
        }
        ("lamotrigine", "inducer-beside") => id!("medicine-trap-lamotrigine-inducer-beside"),
        ("lamotrigine", "restart-rash") => id!("medicine-trap-lamotrigine-restart-rash"),
        ("lamotrigine", "valproate-beside") => id!("medicine-trap-lamotrigine-valproate-beside"),
        ("lisdexamfetamine", "in-water") => id!("medicine-trap-lisdexamfetamine-in-water"),
        ("lithium", "brands-differ") => id!("medicine-trap-lithium-brands-differ"),
        ("lithium", "citrate-liquid") => id!("medicine-trap-lithium-citrate-liquid"),
        ("lithium", "priadel-score") => id!("medicine-trap-lithium-priadel-score"),
        ("lithium", "quick-stop") => id!("medicine-trap-lithium-quick-stop"),
        ("lurasidone", "salts") => id!("medicine-trap-lurasidone-salts"),
        ("milnacipran", "nearly-straight") => id!("medicine-trap-milnacipran-nearly-straight"),
        ("mirtazapine", "last-milligrams") => id!("medicine-trap-mirtazapine-last-milligrams"),
        ("moclobemide", "short-washout") => id!("medicine-trap-moclobemide-short-washout"),
        ("olanzapine", "smoking") => id!("medicine-trap-olanzapine-smoking"),
        ("oxcarbazepine", "lamotrigine-rises") => {
            id!("medicine-trap-oxcarbazepine-lamotrigine-rises")
        }
        ("paliperidone", "shell") => id!("medicine-trap-paliperidone-shell"),
        ("paroxetine", "uk-liquid-ended") => id!("medicine-trap-paroxetine-uk-liquid-ended"),
        ("prazosin", "first-dose") => id!("medicine-trap-prazosin-first-dose"),
        ("propranolol", "heart-rebound") => id!("medicine-trap-propranolol-heart-rebound"),
        ("quetiapine", "interval-too-wide") => id!("medicine-trap-quetiapine-interval-too-wide"),
        ("quetiapine", "low-dose-other") => id!("medicine-trap-quetiapine-low-dose-other"),
        ("sertraline", "concentrate") => id!("medicine-trap-sertraline-concentrate"),
        ("tianeptine", "opioid-like") => id!("medicine-trap-tianeptine-opioid-like"),
        ("tranylcypromine", "maoi-two-weeks") => {
            id!("medicine-trap-tranylcypromine-maoi-two-weeks")
        }
        ("trazodone", "thirds") => id!("medicine-trap-trazodone-thirds"),
        ("valproate", "depakine-chrono") => id!("medicine-trap-valproate-depakine-chrono"),
        ("valproate", "lamotrigine-falls") => id!("medicine-trap-valproate-lamotrigine-falls"),
        ("valproate", "salts") => id!("medicine-trap-valproate-salts"),
        ("venlafaxine", "capsule-opened-whole") => {
            id!("medicine-trap-venlafaxine-capsule-opened-whole")
        }
        ("venlafaxine", "mini-tablets") => id!("medicine-trap-venlafaxine-mini-tablets"),
        ("venlafaxine", "noradrenaline") => id!("medicine-trap-venlafaxine-noradrenaline"),
        _ => return None,
    })
}
