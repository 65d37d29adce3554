# The door. Read by hand, sentence by sentence: the rules of the voice do not read this file.

door-title = I need someone
door-intro = Here are people one can reach.
door-nobody-told = This page tells nobody that you opened it.
door-choose-country = Where are you now?
door-not-guessed = The program does not guess. The numbers differ from country to country.
door-other-country = Another country
door-change-country = Choose another country

door-emergency-title = If something threatens you now
door-emergency-call = Call { $number }
door-emergency-also = Also { $number }
door-emergency-place = They ask where you are. Someone with you can make the call.

door-lines-title = Someone to talk or write to
door-call = Call { $number }
door-text = Send a text message to { $number }
door-text-word = Send the word { $word } to { $number }
door-chat = Write on { $host }
door-chat-leads-out = This leads to another site.
door-for-whom = For: { $whom }
door-hours = Hours: { $hours }
door-languages = { $count ->
    [one] Language: { $languages }
   *[other] Languages: { $languages }
}
door-language = { $tag ->
    [en] English
    [pl] Polish
    [es] Spanish
    [uk] Ukrainian
    [ru] Russian
    [ga] Irish
    [cy] Welsh
    [de] German
    [fr] French
   *[other] { $tag }
}
door-source = Source: { $host }, { $date }.
door-source-undated = Source: { $host }, a page without a date.
door-checked = Checked on { $date }.
door-not-rechecked = Not re-checked since.
door-not-rechecked-months = { $count ->
    [one] One month old, not re-checked since.
   *[other] { $count } months old, not re-checked since.
}
door-not-rechecked-years = { $count ->
    [one] One year old, not re-checked since.
   *[other] { $count } years old, not re-checked since.
}
door-numbers-change = Numbers and hours change. If one does not answer, another may.
door-no-lines = No line has been found here yet that has a source.

door-calling-title = What calling may be like
door-calling-answer = Somebody you do not know answers. A recorded voice or a wait may come first.
door-calling-name = On a helpline you need not give your name, and you can ask first what happens with what you say.
door-calling-begin = One can begin with "I don't know where to begin", or with "I am coming off a medicine and I am frightened".
door-calling-silence = One can be silent. One can hang up, and call again.
door-calling-medicine = Not everyone there knows about coming off medicines. You can say what you need: to be listened to, or not to be alone for a while.
door-calling-no-promise = Nobody can say beforehand whether it helps. One call can be hard and the next one different.
door-known-title = Someone you know
door-known = One sentence is enough: "Can you stay with me for a while?" It need not be explained.

door-other-title = In another country
door-other-eu = In every country of the European Union the emergency number is 112.
door-other-locked = A mobile phone has a button for emergency calls on its locked screen. In many countries 112 works from a mobile phone as well, not in all of them.
door-other-ask = People near you may know the number: a neighbour, a pharmacy, a shop, a hotel desk.
door-other-hospital = The emergency department of a hospital can be gone to without calling.
door-other-befrienders = Befrienders Worldwide is a network of lines where people listen, in 32 countries by its own page: befrienders.org. The page bears no date; not re-checked.

door-reviewed = No crisis-line worker, native editor or clinician has read this page yet.
door-host = Whoever runs this place can change this list.
