# The neutral page that stands on the screen after leaving.

measures-title = Kitchen measures
measures-teaspoon = Teaspoon
measures-tablespoon = Tablespoon
measures-glass = Glass
measures-cup = Cup (United States)
measures-pint = Pint (United Kingdom)
measures-ounce = Ounce
measures-pound = Pound
