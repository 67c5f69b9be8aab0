package org.breakingfree.privacy;

import java.util.List;
import java.util.Set;

/// The words by which a street is told from what only looks like one, all in small letters.
final class StreetWords {

    static final Set<String> SPELLED = words("one two three four five six seven eight nine ten eleven twelve");

    /// Nearly always a street when a number and a name stand before it.
    static final Set<String> STRONG = words("""
            street st str avenue ave av aven boulevard blvd boul road rd drive dr drv lane ln highway hwy parkway pkwy
            pky turnpike tpke expressway expy freeway fwy terrace ter terr trail trl circle cir crcl alley aly crescent
            cres causeway cswy bypass byp crossing xing xrd throughway trwy trafficway trfy esplanade motorway mtwy
            skyway frontage ct pl cv bnd trce holw plz sq lndg rdg vlg ests smt jct mdws hts grv gln mnr calle avenida
            avda camino paseo carretera""");

    /// Streets too, but words of their own as well: only after a capitalized name, and capitalized themselves.
    static final Set<String> WEAK = words("""
            court place way square plaza loop cove point pt run pike row path bend pass walk trace ridge hollow landing
            glen grove manor heights hill hills meadow meadows oval mews cut commons green park creek crk estates hl
            knoll knl summit spur view vw vista vis bluff blf canyon cyn crest dale extension ext gardens gdns harbor
            hbr island isle junction key lake lk mall orchard overlook promenade quay shore shores spring springs
            station sta stravenue throughway valley vly via walkway wharf wells""");

    /// Weak words that are hardly anything else after a number of three digits, even without capitals.
    static final Set<String> LIKELY =
            words("court place plaza loop cove pike row path bend trace ridge square run point way");

    /// What stands before a weak word when no street is meant: `12 County Court`, `3 National Park`.
    static final Set<String> INSTITUTIONS = words("""
            county district superior supreme circuit federal state juvenile family drug treatment municipal tribal
            criminal civil appeals appellate trial national justice human trafficking task safe first second third
            police sheriff girls community mental health veterans youth general magistrate high probate small traffic
            judicial step theme business industrial city first women's children's men's men women specialty diversion wellness
            prostitution intervention problem-solving trailer amusement public market meeting gathering new""");

    /// Never a part of a street's name in the middle of a sentence.
    static final Set<String> ORDINARY = words("""
            a an the of in on at to for and or from with by per as is are was were be been has have had it its this
            that these those their his her our your my who which than then there more less most least over under about
            around between among each every other others another no not only very many much few some all any both
            years year months month weeks week days day hours hour minutes minute seconds times time miles mile feet
            foot blocks block kilometers steps step percent dollars dollar cents points people persons person men man
            women woman girls girl boys boy children child kids youth adults adult victims survivors survivor buyers
            buyer offenses offense cases case arrests arrest charges counts calls call reports report programs program
            services service agencies agency counties county cities city states state countries country towns town
            officers officer police deputies detectives lane way dirt gravel toll paved busy long short main-line
            high-speed different new local major separate long-haul million billion thousand hundred dozen sex food
            blood toy fund funding membership pledge supply hard disk test road street online on-street off down up
            along across into out off near where when while if because after before during since until go goes went
            drive drives walk ran run told said says they we he she i you de la el los las en y con por para""");

    /// Streets that need no word for their kind.
    static final Set<String> WHOLE = words("broadway bowery embarcadero alameda strand boardwalk");

    /// What may follow an address that is written without capitals: `45 oak street behind the church`.
    static final Set<String> AFTER = words("""
            in at near and is was with on behind next across by off between from where but for until after or to since
            if before opposite around above below inside outside en cerca entre y con""");

    static final Set<String> YEAR_BEFORE = words("""
            in since until by from during of early late mid before after through to and year january february march
            april may june july august september october november december en desde hasta""");

    private StreetWords() {}

    private static Set<String> words(String words) {
        return Set.of(List.of(words.strip().split("\\s+")).stream().distinct().toArray(String[]::new));
    }
}
