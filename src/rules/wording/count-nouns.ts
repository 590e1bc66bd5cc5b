/**
 * Nouns that are counted, and whose singular is no adjective and no mass noun in front of `have` or `are`: what number-agreement
 * looks at. Collective ones (staff, team, police) stay out, since many writers give them a plural verb.
 */
export const countNouns: readonly string[] =
  `business company firm enterprise startup agency organization organisation institution school college university hospital bank store shop restaurant hotel factory office department
  country nation state city town village region district street house home apartment building bridge road river lake mountain island field farm garden forest tree flower plant animal dog cat bird horse
  cow insect product item article book story report paper study survey test trial experiment method technique approach strategy plan project program programme system model design device machine tool
  gadget computer laptop phone smartphone app application website page site network platform service feature function option choice decision idea concept theory problem issue question answer solution
  result outcome effect benefit advantage drawback risk threat challenge opportunity reason factor element component part piece type kind category example case instance situation event meeting
  conference festival concert game match player coach fan athlete runner driver passenger traveler tourist visitor guest customer client buyer seller consumer user reader viewer listener follower
  employee worker manager director leader owner founder investor analyst expert specialist scientist researcher engineer developer designer writer author journalist reporter editor teacher professor
  student pupil parent child boy girl baby adult patient doctor nurse physician therapist lawyer judge officer soldier politician minister president senator candidate voter citizen resident neighbor
  neighbour friend partner member colleague employer landlord tenant farmer artist actor singer musician director song film movie show series-finale episode photo picture image video game recipe
  meal dish ingredient vegetable fruit drink bottle cup plate knife chair table bed lamp window door wall room kitchen bathroom car truck bus train plane ship boat bicycle bike engine wheel tyre tire
  battery cable screen button key card ticket bill coin payment loan fee cost price tax rule law policy regulation agreement contract court right duty crime attack accident injury disease symptom
  drug medicine vaccine treatment therapy operation cell gene protein virus bacterium-type organ bone muscle tooth eye ear hand finger foot leg arm head language word sentence paragraph chapter letter
  number figure graph chart map table-row list step stage phase level layer point line circle square shape color colour sound signal message email call conversation debate argument claim statement
  comment review opinion belief habit skill ability job task role career profession course class lesson lecture degree exam grade score goal target deadline year month week day hour minute moment`
    .split(/\s+/)
    .filter(word => !word.includes('-'))
