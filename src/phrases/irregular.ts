/** What no spelling rule of English gives: the past and the past participle of irregular verbs. */
export const irregularVerbs: ReadonlyMap<string, readonly [string, string]> = new Map(
  `arise arose arisen;awake awoke awoken;be was been;bear bore borne;beat beat beaten;become became become;befall befell befallen;begin began begun;behold beheld beheld
bend bent bent;bet bet bet;bid bid bid;bind bound bound;bite bit bitten;bleed bled bled;blow blew blown;break broke broken;breed bred bred;bring brought brought
broadcast broadcast broadcast;build built built;burst burst burst;buy bought bought;cast cast cast;catch caught caught;choose chose chosen;cling clung clung
come came come;cost cost cost;creep crept crept;cut cut cut;deal dealt dealt;dig dug dug;do did done;draw drew drawn;drink drank drunk;drive drove driven
eat ate eaten;fall fell fallen;feed fed fed;feel felt felt;fight fought fought;find found found;flee fled fled;fling flung flung;fly flew flown;forbid forbade forbidden
forecast forecast forecast;foresee foresaw foreseen;forget forgot forgotten;forgive forgave forgiven;freeze froze frozen;get got got;give gave given;go went gone
grind ground ground;grow grew grown;hang hung hung;have had had;hear heard heard;hide hid hidden;hit hit hit;hold held held;hurt hurt hurt;keep kept kept
kneel knelt knelt;know knew known;lay laid laid;lead led led;leave left left;lend lent lent;let let let;lie lay lain;light lit lit;lose lost lost;make made made
mean meant meant;meet met met;mislead misled misled;mistake mistook mistaken;outdo outdid outdone;overcome overcame overcome;overtake overtook overtaken
pay paid paid;put put put;quit quit quit;read read read;ride rode ridden;ring rang rung;rise rose risen;run ran run;say said said;see saw seen;seek sought sought
sell sold sold;send sent sent;set set set;shake shook shaken;shed shed shed;shine shone shone;shoot shot shot;show showed shown;shrink shrank shrunk;shut shut shut
sing sang sung;sink sank sunk;sit sat sat;sleep slept slept;slide slid slid;speak spoke spoken;speed sped sped;spend spent spent;spin spun spun;split split split
spread spread spread;spring sprang sprung;stand stood stood;steal stole stolen;stick stuck stuck;sting stung stung;strike struck struck;strive strove striven
swear swore sworn;sweep swept swept;swell swelled swollen;swim swam swum;swing swung swung;take took taken;teach taught taught;tear tore torn;tell told told
think thought thought;throw threw thrown;undergo underwent undergone;understand understood understood;undertake undertook undertaken;undo undid undone;uphold upheld upheld
upset upset upset;wake woke woken;wear wore worn;weave wove woven;weep wept wept;win won won;wind wound wound;withdraw withdrew withdrawn;withstand withstood withstood;write wrote written
forego forewent foregone;forgo forwent forgone;foretell foretold foretold;input input input;misread misread misread;misunderstand misunderstood misunderstood
outgrow outgrew outgrown;outrun outran outrun;outsell outsold outsold;overdo overdid overdone;overhear overheard overheard;override overrode overridden
oversee oversaw overseen;oversleep overslept overslept;overthrow overthrew overthrown;partake partook partaken;rebuild rebuilt rebuilt;redo redid redone
remake remade remade;repay repaid repaid;resell resold resold;reset reset reset;rethink rethought rethought;rewrite rewrote rewritten;sew sewed sewn
slay slew slain;sling slung slung;spit spat spat;string strung strung;thrust thrust thrust;tread trod trodden;unwind unwound unwound;wring wrung wrung`
    .split(/[;\n]/)
    .map(row => {
      const [base, past, participle] = row.trim().split(' ')
      return [base!, [past!, participle!] as const]
    })
)

export const irregularNouns: ReadonlyMap<string, string> = new Map(
  `analysis analyses;axis axes;basis bases;bacterium bacteria;calf calves;child children;crisis crises;criterion criteria;curriculum curricula;datum data;diagnosis diagnoses
equipment equipment;foot feet;fungus fungi;goose geese;half halves;hypothesis hypotheses;information information;knife knives;leaf leaves;life lives;loaf loaves;man men
matrix matrices;medium media;mouse mice;news news;nucleus nuclei;oasis oases;parenthesis parentheses;person people;phenomenon phenomena;research research;self selves
series series;sheep sheep;shelf shelves;software software;species species;staff staff;stimulus stimuli;synthesis syntheses;thesis theses;thief thieves;tooth teeth
vertex vertices;wife wives;wolf wolves;woman women;photo photos;piano pianos;video videos;radio radios;studio studios;zoo zoos;ratio ratios;logo logos;belief beliefs
proof proofs;roof roofs;stomach stomachs;monarch monarchs;aircraft aircraft;advice advice;evidence evidence;money money;traffic traffic;weather weather;knowledge knowledge`
    .split(/[;\n]/)
    .map(row => row.trim().split(' ') as [string, string])
)

/** Words of two and more syllables that double their last consonant, being stressed there. */
export const doubling: ReadonlySet<string> = new Set(
  'admit begin commit compel confer control defer deter dispel equip excel expel forget format incur infer kidnap occur offset omit patrol permit prefer program propel rebel rebut recur refer regret repel submit transfer transmit unplug upset worship'.split(
    ' '
  )
)
