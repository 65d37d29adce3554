//! The plan: one record whose revisions are its versions. The unique (record, revision) is the
//! lock, so two windows cannot both make the next version, and every older one stays.

use ::plan::{Agreed, Change, ChangeFault, Intake, Plan, Version, change};
use diary::{DoseStart, Text, is_same_drug};
use jiff::Timestamp;
use jiff::civil::Date;
use sharing::Compartment;
use uuid::Uuid;

use crate::dose::CurrentDose;
use crate::journal::{Draft, Entry};
use crate::records::{Body, Written};
use crate::visit::Visit;
use crate::{App, AppFault};

/// Why a change of the plan was not made.
#[derive(Debug, thiserror::Error)]
pub enum PlanFault {
    /// The rules of the plan do not have it.
    #[error(transparent)]
    Rule(#[from] ChangeFault),
    /// It could not be read or written.
    #[error(transparent)]
    App(#[from] AppFault),
}

impl App {
    /// The record that holds the plan: there is one in each journal, under the journal's own id,
    /// so that even its first version cannot be made twice.
    fn plan_record(visit: &Visit) -> Uuid {
        visit.journal
    }

    async fn plan_versions(&self, visit: &Visit) -> Result<Vec<Entry<Body>>, AppFault> {
        let record = App::plan_record(visit);
        match self.open_revisions(visit, Compartment::Plan, record).await {
            Err(AppFault::NotThere) => Ok(Vec::new()),
            other => other,
        }
    }

    /// The visitor's plan; the empty one where there is none yet. A version that cannot be opened
    /// makes the whole plan unreadable: what stands after it is never guessed.
    pub async fn plan(&self, visit: &Visit) -> Result<Plan, AppFault> {
        let mut versions: Vec<Version> = Vec::new();
        for entry in self.plan_versions(visit).await? {
            match entry.value {
                Body::PlanVersion(version) => versions.push(*version),
                _ => return Err(AppFault::Unreadable),
            }
        }
        Plan::from_versions(versions).map_err(|_| AppFault::Unreadable)
    }

    /// Makes a change of the plan of which `seen` was the newest version when its page was made.
    pub async fn change_plan(
        &self,
        visit: &Visit,
        seen: u32,
        wanted: Change,
        reason: Option<Text>,
        agreed: Agreed,
        now: Timestamp,
    ) -> Result<Plan, PlanFault> {
        let plan = self.plan(visit).await?;
        let newest = plan.versions.last().map_or(0, |version| version.number);
        if newest != seen {
            return Err(AppFault::ChangedMeanwhile.into());
        }
        let changed = change(&plan, wanted, reason, agreed, visit.today(now))?;
        let version = changed.versions.last().ok_or(AppFault::NotThere)?;
        let draft = self.version_draft(visit, version).await?;
        self.write(visit, vec![draft], now).await?;
        Ok(changed)
    }

    async fn version_draft(&self, visit: &Visit, version: &Version) -> Result<Draft, AppFault> {
        let body = Body::PlanVersion(Box::new(version.clone()));
        let versions = self.plan_versions(visit).await?;
        Ok(match versions.last() {
            Some(last) => Draft::revise(last, body),
            None => Draft {
                id: Some(App::plan_record(visit)),
                ..Draft::new(body)
            },
        })
    }

    /// Writes a whole plan at once, in one transaction: the demonstration's, made by a list of
    /// changes. Only where there is no plan yet; otherwise [`AppFault::ChangedMeanwhile`].
    pub async fn bring_in_plan(
        &self,
        visit: &Visit,
        plan: &Plan,
        now: Timestamp,
    ) -> Result<(), AppFault> {
        let record = App::plan_record(visit);
        let written = Written {
            created_at: now.as_second(),
            edited_at: None,
            zone: visit.profile.zone.clone(),
            import: None,
        };
        let drafts = plan.versions.iter().map(|version| Draft {
            id: Some(record),
            continues: (version.number > 1).then(|| (record, version.number - 1, written.clone())),
            ..Draft::new(Body::PlanVersion(Box::new(version.clone())))
        });
        self.write(visit, drafts.collect(), now).await.map(|_| ())
    }
}

/// The doses of a plan's tapers, by day: where a dose of the same drug is noted as well, the plan
/// says which one stood from its first day on.
pub(crate) fn doses_of(plan: &Plan, noted: Vec<DoseStart>) -> Vec<DoseStart> {
    let mut doses = Vec::new();
    for taper in &plan.tapers {
        let Ok(drug) = Text::name(taper.drug.expose()) else {
            continue;
        };
        doses.extend(taper.doses.iter().map(|dose| DoseStart {
            drug: drug.clone(),
            from: dose.since,
            dose: dose.day(),
        }));
    }
    let planned_from = |drug: &Text| -> Option<Date> {
        doses
            .iter()
            .filter(|dose| is_same_drug(&dose.drug, drug))
            .map(|dose| dose.from)
            .min()
    };
    let mut all: Vec<DoseStart> = noted
        .into_iter()
        .filter(|noted| planned_from(&noted.drug).is_none_or(|first| noted.from < first))
        .collect();
    all.extend(doses);
    all.sort_by_key(|dose| dose.from);
    all
}

/// The doses that stand on a day, of a list in order of days. A drug whose last dose is nothing
/// is no longer taken and left out.
pub(crate) fn standing(doses: &[DoseStart], day: Date) -> Vec<CurrentDose> {
    let mut standing: Vec<CurrentDose> = Vec::new();
    for start in doses.iter().filter(|start| start.from <= day) {
        let current = CurrentDose {
            drug: start.drug.clone(),
            dose: start.dose,
            since: start.from,
            intakes: vec![Intake::unnamed(start.dose)],
        };
        match standing
            .iter_mut()
            .find(|dose| is_same_drug(&dose.drug, &start.drug))
        {
            Some(found) => *found = current,
            None => standing.push(current),
        }
    }
    standing.retain(|current| !current.dose.is_nothing());
    standing.sort_by(|a, b| a.drug.cmp(&b.drug));
    standing
}
