# Why the file with a scenario is not taken. What follows the place begins small.

scenario-at = In { $field }: { $what }
scenario-unreadable = The file could not be opened.
scenario-not-json = This is not a scenario in JSON.
scenario-missing = it is needed and is not there.
scenario-unknown = a field of this name is not known here. Nothing is computed, because it may have been meant as a cap.
scenario-not-text = a text is expected here, in quotation marks.
scenario-not-a-number = a number above 0 is expected here, and percentages and points go up to 100.
scenario-not-whole = a whole number is expected here, up to { $most }.
scenario-not-a-list = a list with something in it is expected here.
scenario-not-an-object = an object with fields is expected here.
scenario-not-a-date = a date in the form 2026-01-05 is expected here.
scenario-form = this form is not known. Known are tablet, capsule, liquid, er_tablet, er_capsule, ec_tablet, ec_capsule and odt.
scenario-circumstance = this circumstance is not known. Known are epilepsy, withdrawal-seizure, withdrawal-delirium, pregnancy and depot.
scenario-bands-none = one of the bands goes down to 0 mg, and here none does.
scenario-twice = A field stands twice, and only one of them can be meant.
scenario-bands-too-many = at most { $most } bands are read.
scenario-bands-twice = two bands begin above the same dose.
scenario-bands-no-cap = a cap is missing: at_most_percent, at_most_mg or at_most_occupancy_points.
scenario-bands-range = a cap of nothing is none.
scenario-bands-days = days and cuts are whole numbers from 1 to { $most }.
scenario-both = of two fields that stand for the same thing only one can be there.
scenario-not-falling = this dose does not lie below the one before it, or it lies below the goal.
scenario-goal-not-below = this goal does not lie below the dose that is taken.
