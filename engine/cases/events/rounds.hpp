// What happens around the answers of a round: whom it is sent to and with which letter, early signs,
// questions, walk-throughs, clauses that are closed, tags. See event.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/cases/values.hpp"

namespace overens::events {

// Somebody beside those whom the lifecycle names is asked in this round: the item opened next is theirs.
struct AddresseeAdded {
    static constexpr std::string_view name = "addressee_added";
    std::string work;
    Addressee addressee;
    TextId reason;
    bool operator==(const AddresseeAdded&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("work", self.work);
        visit("addressee", self.addressee);
        visit("reason", self.reason);
    }
};

// The round was taken back before it was over; the next one is opened in the same entry.
struct RoundWithdrawn {
    static constexpr std::string_view name = "round_withdrawn";
    std::string work;
    TextId reason;
    bool operator==(const RoundWithdrawn&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("work", self.work);
        visit("reason", self.reason);
    }
};

// What the project writes in the letter that goes with the text (missiv), in place of what it wrote before.
// While the work is not open it is for the next round.
struct CoveringLetterWritten {
    static constexpr std::string_view name = "covering_letter_written";
    std::string work;
    TextId text;
    bool operator==(const CoveringLetterWritten&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("work", self.work);
        visit("text", self.text);
    }
};

// An early sign from those asked, before the answer: `received`, `case_officer` (one has been named) or
// `agenda` (their body takes it up on `on`, which else is the day the sign was given).
struct SignGiven {
    static constexpr std::string_view name = "sign_given";
    int item = 0;
    std::string sign;
    Day on;
    TextId text;  // who, or which body
    bool operator==(const SignGiven&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("item", self.item);
        visit("sign", self.sign);
        visit("on", self.on);
        visit("text", self.text);
    }
};

// `person`, an account, takes care of the task for those asked; empty: nobody in particular any more.
struct CaseOfficerNamed {
    static constexpr std::string_view name = "case_officer_named";
    int item = 0;
    std::string person;
    TextId text;
    bool operator==(const CaseOfficerNamed&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("item", self.item);
        visit("person", self.person);
        visit("text", self.text);
    }
};

// A day on which those asked are taken through the text.
struct WalkThroughPlanned {
    static constexpr std::string_view name = "walk_through_planned";
    std::string work;
    Day on;
    TextId text;  // when on that day, where, the link
    bool operator==(const WalkThroughPlanned&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("work", self.work);
        visit("on", self.on);
        visit("text", self.text);
    }
};

// The walk-through is on another day or in another place than was said: what holds now, and why. Numbered
// from 1 in the round.
struct WalkThroughChanged {
    static constexpr std::string_view name = "walk_through_changed";
    std::string work;
    int walk_through = 0;
    Day on;
    TextId text;
    TextId reason;
    bool operator==(const WalkThroughChanged&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("work", self.work);
        visit("walkThrough", self.walk_through);
        visit("on", self.on);
        visit("text", self.text);
        visit("reason", self.reason);
    }
};

struct WalkThroughCancelled {
    static constexpr std::string_view name = "walk_through_cancelled";
    std::string work;
    int walk_through = 0;
    TextId reason;
    bool operator==(const WalkThroughCancelled&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("work", self.work);
        visit("walkThrough", self.walk_through);
        visit("reason", self.reason);
    }
};

struct QuestionAsked {
    static constexpr std::string_view name = "question_asked";
    int question = 0;
    std::string work;
    std::string asker;  // an organisation or body; empty: the project itself
    TextId text;
    bool operator==(const QuestionAsked&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("question", self.question);
        visit("work", self.work);
        visit("asker", self.asker);
        visit("text", self.text);
    }
};

// The answer, or the one that takes its place.
struct QuestionAnswered {
    static constexpr std::string_view name = "question_answered";
    int question = 0;
    TextId text;
    bool operator==(const QuestionAnswered&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("question", self.question);
        visit("text", self.text);
    }
};

// All the clauses, by address, that take no new remarks from now on in this round; an empty list opens them
// again.
struct ClausesClosed {
    static constexpr std::string_view name = "clauses_closed";
    std::string work;
    std::vector<std::string> clauses;
    bool operator==(const ClausesClosed&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("work", self.work);
        visit("clauses", self.clauses);
    }
};

// All the tags that a remark has now: names of themes, not free text.
struct RemarkTagged {
    static constexpr std::string_view name = "remark_tagged";
    int remark = 0;
    std::vector<std::string> tags;
    bool operator==(const RemarkTagged&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("remark", self.remark);
        visit("tags", self.tags);
    }
};

}  // namespace overens::events
