# Dziennik z pokazu: osoba, której nie ma, wymyślona linijka po linijce.
# Myśli są przytoczone tak, jak przychodzą; nic tutaj nie zwraca się do czytającej osoby.

demo-name = ola
demo-drug = citalopram

demo-symptom-arms = pieczenie ramion
demo-symptom-sleep = bezsenność
demo-symptom-zaps = prądy w głowie
demo-symptom-low = przygnębienie
demo-symptom-glass = wszystko jak za szybą
demo-symptom-restless = wewnętrzny niepokój

demo-thought-permanent = To już zostanie.
demo-thought-different = Mój przypadek jest inny. Innych to puszcza, mnie nie puści.
demo-thought-mind = Tracę rozum.
demo-thought-heart = Jeszcze jedna noc bez snu i serce mi stanie.
demo-thought-broken = Coś w mojej głowie zepsuło się na dobre.
demo-thought-ward = Skończę na oddziale i nikt mnie stamtąd nie wypuści.
demo-thought-nobody = Nikt nie tkwił w tym tak długo.
demo-thought-years = Za dziesięć lat nadal będzie to samo.
demo-thought-love = Nikogo już nie kocham. Ta część mnie zniknęła.
demo-thought-myself = Mam to na własne życzenie.
demo-thought-weight = Ciążę wszystkim wokół.
demo-thought-low = Dawka jest już za niska, a powrót do wyższej też nic nie da.
demo-thought-music = Muzyka nic mi już nie mówi i tak zostanie.

demo-back-rain = Zapach deszczu na chodniku.
demo-back-hum = Coś mi się nuciło przy zmywaniu.
demo-back-tear = Łza na filmie, pierwsza od dawna.
demo-back-dog = Pies mnie rozśmieszył. Na głos, przez chwilę.
demo-back-coffee = Kawa smakowała kawą.
demo-back-pages = Cztery strony książki i wiem, co w nich było.
demo-back-hungry = Głód przed obiadem, taki zwykły.
demo-back-song = Piosenka przeszła przez całe ciało.
demo-back-bored = Przez chwilę nuda. Zwyczajna nuda.
demo-back-sun = Słońce na ścianie. Dobrze było patrzeć.
demo-back-ring = Ochota, żeby do kogoś zadzwonić.
demo-back-dream = Zwykły sen i pobudka bez lęku.
demo-back-shower = Prysznic był ciepły i nic poza tym.
demo-back-garden = Ciekawi mnie, co wschodzi w ogrodzie.

demo-heavy-bed = W łóżku do południa. Herbata, zasłonięte okna, nic więcej.
demo-heavy-arms = Ramiona pieką jak po pokrzywach. Minuta zimnej wody.
demo-heavy-night = Trzy godziny snu. Długa noc.
demo-heavy-hall = Korytarzem tam i z powrotem. Siedzieć się nie dało.
demo-heavy-glass = Znowu wszystko za szybą.
demo-heavy-marta = Przyszła Marta i posiedziała ze mną. Prawie bez słów.
demo-heavy-work = Telefon do pracy, że dziś mnie nie będzie. Wstyd, a inaczej się nie dało.
demo-heavy-zaps = Prądy przy każdym ruchu oczu.
demo-heavy-tears = Łzy, nie wiem o co.
demo-heavy-page = Słowa na stronie nie chciały stać w miejscu.
demo-heavy-weeks = Lekarz mówił o dwóch tygodniach. To już miesiące.
demo-heavy-shop = W sklepie lęk znikąd. Koszyk tam został, ja do domu.

demo-between-soup = Zupa ugotowana. Po niej leżenie.
demo-between-corner = Do rogu i z powrotem, powoli.
demo-between-cotton = Głowa jak z waty, ciało cichsze.
demo-between-washing = Pranie w dwóch częściach, z odpoczynkiem pośrodku.
demo-between-hour = Godzina pracy, potem kanapa.
demo-between-sleep = Pięć godzin snu, w kawałkach.
demo-between-sister = Siostra pyta o dawkę. Mówię, że nie dziś. I dobrze.
demo-between-evening = Pod wieczór niepokój, po dziesiątej ciszej.
demo-between-radio = Radio sąsiada nie do zniesienia. Później to było tylko radio.

demo-light-lake = Dookoła jeziora, powoli. Czterdzieści minut.
demo-light-letters = Dwa listy napisane. Potem ławka przed domem.
demo-light-morning = Cały poranek bez myślenia o tym.
demo-light-cinema = Kino z Martą, ostatni rząd, blisko drzwi.
demo-light-sleep = Sześć godzin snu w jednym kawałku.
demo-light-glass = Szyba była dziś cieńsza.
demo-light-bread = Upieczony chleb. Pierwsza kromka jeszcze ciepła.

demo-down-calendar = Od dziś trochę mniej. Stoi w kalendarzu.
demo-down-syringe = Nowa dawka. Odmierzona strzykawką, dwa razy.
demo-down-slept = Dziś krok w dół. Przedtem tydzień namysłu.
demo-down-afraid = Krok w dół. Boję się go, a jest mały.
demo-hold = Jeszcze jeden mały krok i zostaję na tej dawce na dłużej.
demo-step-back = Wracam do poprzedniej dawki. Ta przyszła za wcześnie.
demo-after-away = Trzy tygodnie nad morzem u siostry. Tam bez zapisków, i w porządku.

demo-event-flat = przeprowadzka do mieszkania przy parku
demo-event-flu = grypa
demo-event-doctor = nowa lekarka

# Plan: co jest inaczej i dlaczego zaczęła się dawka.
demo-plan-case = Za mną dwie próby, każda przez kilka tygodni. Obie skończyły się miesiącami w łóżku. Małe kroki i długie odpoczynki między nimi.
demo-plan-start = Jedenaście lat na tym leku. Lekarz zgadza się na powolną drogę w dół.
demo-plan-before-hold = Mniejszy krok przed latem.
demo-plan-hold = Zostaję na tym. Nic się jeszcze nie ułożyło i nic nie goni.
demo-plan-back = Trzy tygodnie bez snu. Powrót do poprzedniej dawki, przez telefon z lekarzem.
