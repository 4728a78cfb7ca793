// What expressions and others may see of an item: words and yes or no, never free text.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/definition/definition.hpp"

namespace overens {

struct Facts {
    Outcome outcome = Outcome::open;
    std::string chosen;   // of `options`; empty: none
    bool closed = false;  // nothing more is asked
    bool answered = false;
    bool accepts = false;  // this very text, or an editorial successor, and it counts
    bool approves =
        false;  // this very text is approved, if need be if all others do; whether that counts yet or not
    bool taken = false;
    bool on_record = false;
    bool final = false;
    bool stayed = false;
    bool annulled = false;
    bool binds_all = false;      // a borrowed mandate reached everybody
    bool awaits_others = false;  // approved on the one condition that all others decide likewise
    bool other_text = false;     // decided on another text than the one asked about
    bool awaits_yes = false;     // decided on the text before an editorial change that it has not agreed to
    std::vector<std::pair<std::string, std::string>> words;  // answers by choice; yes_no as "yes" and "no"

    bool operator==(const Facts&) const = default;

    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("outcome", self.outcome);
        visit("chosen", self.chosen);
        visit("closed", self.closed);
        visit("answered", self.answered);
        visit("accepts", self.accepts);
        visit("approves", self.approves);
        visit("taken", self.taken);
        visit("onRecord", self.on_record);
        visit("final", self.final);
        visit("stayed", self.stayed);
        visit("annulled", self.annulled);
        visit("bindsAll", self.binds_all);
        visit("awaitsOthers", self.awaits_others);
        visit("otherText", self.other_text);
        visit("awaitsYes", self.awaits_yes);
        visit("words", self.words);
    }
};

}  // namespace overens
