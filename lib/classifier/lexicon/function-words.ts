/** Grammar words by what they do to the clause around them. A word stands in one list. */
export const FUNCTION_WORDS = {
  /** Turn what follows into its contrary until the clause ends. */
  negation: `not never without cannot no nothing none nobody neither nor dont doesnt wont isnt arent cant shouldnt didnt never-ever don't doesn't won't isn't aren't can't
    shouldn't didn't wouldn't couldn't non não nunca nicht kein keine keinen ohne senza değil`,
  /** What follows is said to be possible, asked or past, not done by the call. */
  hypothesis: `if whether when once how would could unless until why while previously already recently preventing prevent avoid avoids hypothetical
    assuming suppose should whenever where since`,
  coordinator: `and or & then plus as-well und oder y o e et ou ve veya`,
  adverb: `also automatically permanently immediately silently first finally always only optionally additionally directly safely securely atomically forcibly irreversibly
    quickly easily simply asynchronously recursively intelligently manually just actually either both fully completely efficiently further subsequently gracefully bulk batch mass instantly
    temporarily programmatically comprehensively digitally hard soft afterwards next again thereby too`,
  infinitive: `to`,
  modal: `will can may must shall might does do did`,
  be: `is are be being gets get's was were been becomes
    wird werden est sont viene vengono será serão são é`,
  subject: `it this which that tool endpoint function operation command action call method calling api server they these se`,
  determiner: `a an the your my their its his her our some any this-one each every all new existing specified specific given current one another multiple several many single
    selected particular named available additional entire whole certain other custom more two three up most own same user's users' only-the old first-class following
    provided chosen requested different various particular-of full detailed raw active pending planned eligible
    el la los las un una le les une der das den dem ein eine einen einem einer eines il gli uno um uma bir des een ett neue neuen neuer neues nuevo nueva nouveau nouvelle novo nova nuovo`,
  preposition: `in on from for by with using via into onto of at through within under over between about against as per across based including inside along without-of
    above below beyond beneath underneath behind among amongst throughout upon outside near past concerning regarding alongside
    during around toward towards like matching containing belonging
    de del della dello dei delle du von aus für mit para por pour con avec sur dans bei zum zur vom beim según sobre desde nel nella sul sulla pelo pela auf na на в во из для от через voor naar på från`,
  instead: `instead rather`,
  but: `but however except although though`,
  usage: `use call see try prefer`,
} as const satisfies Record<string, string>;

export type FunctionWord = keyof typeof FUNCTION_WORDS;
