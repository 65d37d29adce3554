# Doses, and why a typed dose was not taken.

dose-milligrams = { $amount } mg
dose-micrograms = { $amount } mcg
dose-fault-empty = An amount is missing here, such as 37.5 mg.
dose-fault-unit-missing = The unit is missing: mg, mcg or g. Without it this can be read in two ways.
dose-fault-unknown-unit = The unit is not one of mg, mcg (also µg, ug) or g.
dose-fault-concentration = This is a strength of a liquid and not a dose. The dose is the amount of the drug, such as 5 mg.
dose-fault-negative = A dose is not below zero.
dose-fault-too-large = This is more than { $most }, which is more than anybody takes of any drug in a day. It is most likely a slip.
dose-fault-too-fine = This is finer than a microgram.
dose-fault-ambiguous = The comma or dot here can be read as decimals or as thousands. With fewer or more digits behind it, this is clear. For 1.125 mg: 1.1250 mg or 1125 mcg.
dose-fault-thousands = Digits set apart by a space can be read in two ways. Written together, this is clear.
dose-fault-bare-separator = A comma or dot needs a digit on each side, such as 0.5 mg.
dose-fault-leading-zero = A zero in front of a whole number may be a lost decimal sign. Is it 0.5 mg or 5 mg?
dose-fault-digits = The digits 0 to 9 are needed here.
dose-fault-not-a-number = An amount begins with a number, such as 37.5 mg.
