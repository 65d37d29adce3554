# Drugs, forms, doses and how a dose is made; why a dose is not taken; what to know of a drug.
# Doses, strengths and percentages come as written text.

medicine-concentration = { $dose } in { $volume } ml
medicine-percent = { $number } %
medicine-percent-span = { $low } to { $high } %

medicine-form-tablet = tablet
medicine-form-film-tablet = film-coated tablet
medicine-form-capsule = capsule
medicine-form-bead-capsule = capsule with beads
medicine-form-er-tablet = extended-release tablet
medicine-form-er-capsule = extended-release capsule
medicine-form-ec-tablet = enteric-coated tablet
medicine-form-ec-capsule = enteric-coated capsule
medicine-form-odt = tablet that melts in the mouth
medicine-form-sublingual = tablet for under the tongue
medicine-form-oral-film = film that melts on the tongue
medicine-form-liquid = liquid
medicine-form-drops = drops

medicine-division-whole = whole only
medicine-division-halves = into halves
medicine-division-quarters = into halves and quarters

medicine-product-piece = { $form }, { $strength }
medicine-product-divided = { $form }, { $strength }, { $division }
medicine-product-liquid = liquid, { $strength }, measured in steps of { $measure } ml, at most { $largest } ml at once
medicine-product-drops = drops, { $strength } in one drop, at most { $most } at once

medicine-made-whole = { $piece ->
    [tablet] { $count ->
        [one] { $count } whole tablet of { $strength }
       *[other] { $count } whole tablets of { $strength }
    }
   *[capsule] { $count ->
        [one] { $count } whole capsule of { $strength }
       *[other] { $count } whole capsules of { $strength }
    }
}
medicine-made-half = half a tablet of { $strength }
medicine-made-quarter = a quarter of a tablet of { $strength }
medicine-made-volume = { $volume } ml of the liquid with { $strength }
medicine-made-drops = { $count ->
    [one] { $count } drop of { $strength }
   *[other] { $count } drops of { $strength } each
}
medicine-made-kind = { $line } ({ $kind })
medicine-kind-extended = extended release
medicine-kind-enteric = enteric-coated
medicine-kind-melts = melts in the mouth
medicine-kind-under-tongue = under the tongue

medicine-certainty-checked = checked in its source
medicine-certainty-general-knowledge = general knowledge, no source was read
medicine-certainty-computed = computed from other figures

medicine-read-directly = the source was read
medicine-read-as-data = a data file of the source was read
medicine-read-second-hand = read in another text that quotes it
medicine-read-not-read = not read

medicine-class-ssri = selective serotonin reuptake inhibitor
medicine-class-snri = serotonin and noradrenaline reuptake inhibitor
medicine-class-benzodiazepine = benzodiazepine
medicine-class-antipsychotic = antipsychotic
medicine-class-mood-stabiliser = mood stabiliser
medicine-class-tricyclic = tricyclic antidepressant
medicine-class-maoi = monoamine oxidase inhibitor
medicine-class-other-antidepressant = another antidepressant
medicine-class-z-drug = z-drug, for sleep
medicine-class-gabapentinoid = gabapentinoid
medicine-class-stimulant = stimulant
medicine-class-other-adhd = for concentration, no stimulant
medicine-class-wake-promoter = keeps awake
medicine-class-alpha2-agonist = alpha-2 agonist
medicine-class-beta-blocker = beta blocker
medicine-class-alpha-blocker = alpha blocker
medicine-class-antihistamine = antihistamine
medicine-class-other-anxiolytic = another drug for anxiety

medicine-country-us = United States
medicine-country-uk = United Kingdom
medicine-country-pl = Poland

medicine-target-sert = the serotonin transporter
medicine-target-net = the noradrenaline transporter
medicine-target-dat = the dopamine transporter
medicine-target-d2 = the dopamine D2 receptor
medicine-target-gaba-a = the receptor that benzodiazepines bind to
medicine-target-alpha2-delta = the part of calcium channels that gabapentinoids bind to
medicine-target-mao = monoamine oxidase

medicine-half-life-one = Half of it is gone after about { $hours } h.
medicine-half-life-one-days = Half of it is gone after about { $days } days.
medicine-half-life = Half of it is gone after { $low } to { $high } hours.
medicine-half-life-days = Half of it is gone after { $low } to { $high } days.

medicine-occupancy = { $target }: about { $percent } % taken up
medicine-occupancy-span = { $target }: about { $low } to { $high } % taken up
medicine-occupancy-weak = This curve is weak: a part of it is assumed or worked out. No step is reckoned by it.
medicine-no-occupancy-no-human-curve = No curve in people is known that shows how much of it a dose takes up, so none is drawn here.
medicine-no-occupancy-unusable = There are scans of people, and they are too uncertain or too few for a curve, so none is drawn here.
medicine-no-occupancy-linear-foot = Scans of people show that usual doses take up little of the receptor. So low down the curve is nearly a straight line, and no dose with half of it is known. No curve is drawn here; what is known of antidepressants does not carry over.
medicine-no-occupancy-no-receptor-curve = It does not work at one receptor, so there is no such curve.
medicine-no-occupancy-specialist-only = No curve is shown, because this drug is changed by its own team alone.

medicine-strengths = { $form }: { $strengths }
medicine-strengths-drops = { $form }: { $strengths }, { $drop } in one drop

medicine-circumstance-epilepsy = taken for epilepsy or other seizures
medicine-circumstance-withdrawal-seizure = a seizure in an earlier withdrawal
medicine-circumstance-withdrawal-delirium = delirium in an earlier withdrawal
medicine-circumstance-pregnancy = pregnancy
medicine-circumstance-depot = given as a long-acting injection

medicine-record-only = Doses are written down here, and none is computed.
medicine-record-only-clozapine = Clozapine: stopping it can bring back strongly what it held down, and after a gap of more than two days it is started again from a very small dose. Each change is planned by the team that checks the blood counts.
medicine-record-only-lithium = Lithium: a quick stop can bring mania or depression soon after. A change is planned with the prescriber, over weeks or months, with blood levels watched.
medicine-record-only-maoi = This drug is a monoamine oxidase inhibitor. It does not mix with many foods and medicines, also for two weeks after the last dose. A change is planned with the prescriber.
medicine-record-only-barbiturate = This drug is a barbiturate. Lowering it quickly can bring seizures. A change is planned with a doctor who knows this class.
medicine-record-only-opioid = This drug is an opioid. Lowering it has dangers of its own, also from taking the earlier dose again later. A change is planned with the prescriber.
medicine-record-only-anticonvulsant = This drug also prevents seizures. A change is planned with the doctor who prescribes it.
medicine-record-only-specialist = This drug is in the hands of specialists. A change is planned with the doctor who prescribes it.
medicine-record-only-epilepsy = It is taken for seizures. A change is planned with the doctor who treats them.
medicine-record-only-withdrawal-seizure = There was a seizure in an earlier withdrawal. A change is planned with a doctor who knows of it, sometimes in a hospital.
medicine-record-only-withdrawal-delirium = There was delirium in an earlier withdrawal. A change is planned with a doctor who knows of it, sometimes in a hospital.
medicine-record-only-pregnancy = In pregnancy a change is planned with the prescriber and the team that cares for the pregnancy. A sudden stop can be harder than staying.
medicine-record-only-depot = A long-acting injection leaves the body by its own time over weeks or months. A change is planned with who gives it.

medicine-fault-no-volume = Of the liquid both are wanted: how much, in how much. For example: 2 mg/1 ml.
medicine-fault-volume-unit = The volume is in millilitres. For example: 10 mg/5 ml.
medicine-fault-volume-range = That volume is finer than a thousandth of a millilitre, or more than a litre.
medicine-fault-zero = Neither the amount nor the volume can be zero.

medicine-at-hand-not-divided = This form is taken whole ({ $form }). Divided, it would give its dose at another speed, or crumble.
medicine-at-hand-wrong-form = This form and this strength do not belong together ({ $form }).
medicine-at-hand-out-of-range = That strength or measure is zero or too large.
medicine-at-hand-measure = The measure does not fit: it goes into the largest amount at least once and at most { $most } times.
medicine-at-hand-too-many = At most { $products } products are looked at together, and { $liquids } of them liquids.
medicine-at-hand-pieces = From 1 to { $most } things at once.
