# The diary of the demonstration: a person who does not exist, invented line by line.
# Thoughts are quoted as such people have them; nothing here speaks to the reader.

demo-name = robin
demo-drug = citalopram

demo-symptom-arms = burning in the arms
demo-symptom-sleep = sleeplessness
demo-symptom-zaps = electric zaps
demo-symptom-low = low mood
demo-symptom-glass = everything behind glass
demo-symptom-restless = inner restlessness

demo-thought-permanent = This is permanent.
demo-thought-different = My case is different. It let go of others, it will not let go of me.
demo-thought-mind = I am losing my mind.
demo-thought-heart = One more night without sleep and my heart stops.
demo-thought-broken = Something in my head is broken for good.
demo-thought-ward = I end up on a ward and nobody lets me out.
demo-thought-nobody = Nobody has ever been in this for so long.
demo-thought-years = In ten years it is still like this.
demo-thought-love = I love nobody any more. That part of me is gone.
demo-thought-myself = I did this to myself.
demo-thought-weight = I am a weight on everyone.
demo-thought-low = The dose is too low already, and going up again is no use either.
demo-thought-music = Music says nothing to me now, and it stays that way.

demo-back-rain = The smell of rain on the pavement.
demo-back-hum = I hummed something over the dishes.
demo-back-tear = A tear at a film, the first in a long while.
demo-back-dog = The dog made me laugh. Out loud, for a moment.
demo-back-coffee = Coffee tasted of coffee.
demo-back-pages = Four pages of a book, and I know what was in them.
demo-back-hungry = Hungry before lunch, in the ordinary way.
demo-back-song = A song went right through me.
demo-back-bored = Bored for a while. Plain boredom.
demo-back-sun = The sun on the wall. I looked at it.
demo-back-ring = I wanted to ring somebody.
demo-back-dream = A plain dream, and no fright on waking.
demo-back-shower = The shower was warm, and that was all it was.
demo-back-garden = Curious what is coming up in the garden.

demo-heavy-bed = In bed until noon. Tea, curtains closed, nothing else.
demo-heavy-arms = The arms burn as after nettles. A minute of cold water.
demo-heavy-night = Three hours of sleep. A long night.
demo-heavy-hall = Up and down the hall. Sitting was not possible.
demo-heavy-glass = Everything is behind glass again.
demo-heavy-marta = Marta came and sat with me. We hardly spoke.
demo-heavy-work = Rang work to say I am not coming. Ashamed, and it could not be done.
demo-heavy-zaps = Zaps each time I move my eyes.
demo-heavy-tears = Tears, I do not know what about.
demo-heavy-page = The words on the page would not stay where they were.
demo-heavy-weeks = The doctor spoke of two weeks. It has been months.
demo-heavy-shop = A fright in the shop, out of nowhere. The basket stayed there, I went home.

demo-between-soup = Made soup. Lay down after it.
demo-between-corner = To the corner and back, slowly.
demo-between-cotton = Head full of cotton wool, the body quieter.
demo-between-washing = Did the washing in two halves, with a rest between.
demo-between-hour = An hour of work, then the sofa.
demo-between-sleep = Five hours of sleep, in pieces.
demo-between-sister = My sister asked about the dose. I said, not today. That was all right.
demo-between-evening = Restless towards evening, quieter after ten.
demo-between-radio = The neighbour's radio was hard to bear. Later it was only a radio.

demo-light-lake = Round the lake, slowly. Forty minutes.
demo-light-letters = Wrote two letters. Sat outside.
demo-light-morning = A whole morning in which I did not think of it.
demo-light-cinema = Cinema with Marta, in the back row near the door.
demo-light-sleep = Six hours of sleep in one piece.
demo-light-glass = The glass was thinner today.
demo-light-bread = Baked bread. Ate some of it warm.

demo-down-calendar = A little less from today. Wrote it on the calendar.
demo-down-syringe = New dose. Measured it twice with the syringe.
demo-down-slept = Went down today. Slept on it for a week first.
demo-down-afraid = Down a step. Afraid of it, and it is a small one.
demo-hold = One more small step, and now I stay here for a good while.
demo-step-back = Back to the dose before. This one came too soon.
demo-after-away = Three weeks by the sea at my sister's. Wrote nothing there, and that is fine.

demo-event-flat = moved to the flat by the park
demo-event-flu = flu
demo-event-doctor = a new doctor

# The plan: what is different, and why a dose began.
demo-plan-case = Two earlier attempts over a few weeks each. Both ended in months in bed. Small steps, and long rests between them.
demo-plan-start = Eleven years on it. The doctor agrees to a slow way down.
demo-plan-before-hold = A smaller step before the summer.
demo-plan-hold = Staying here. Nothing is settled yet, and nothing presses.
demo-plan-back = Three weeks without sleep. Back to the dose before, by telephone with the doctor.
