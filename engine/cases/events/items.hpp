// Work and what is asked of each: items, answers and remarks. See event.hpp.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/cases/events/attached_file.hpp"
#include "engine/cases/facts.hpp"
#include "engine/cases/values.hpp"
#include "engine/machines/task.hpp"

namespace overens::events {

// `version` is the version fixed to it, 0 for none; `shown`: those asked may see it and act.
struct WorkOpened {
    static constexpr std::string_view name = "work_opened";
    std::string work;
    int round = 1;
    std::string document;
    int version = 0;
    bool shown = true;
    std::vector<int> kept;  // items of the round before that accept this very text and go on
    bool operator==(const WorkOpened&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("work", self.work);
        visit("round", self.round);
        visit("document", self.document);
        visit("version", self.version);
        visit("shown", self.shown);
        visit("kept", self.kept);
    }
};

struct WorkShown {
    static constexpr std::string_view name = "work_shown";
    std::string work;
    bool operator==(const WorkShown&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("work", self.work);
    }
};

struct WorkDone {
    static constexpr std::string_view name = "work_done";
    std::string work;
    bool operator==(const WorkDone&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("work", self.work);
    }
};

// Work that was done asks for something again: a decision was annulled, a party came in.
struct WorkUndone {
    static constexpr std::string_view name = "work_undone";
    std::string work;
    bool operator==(const WorkUndone&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("work", self.work);
    }
};

// The state around it was left: what is open becomes obsolete.
struct WorkClosed {
    static constexpr std::string_view name = "work_closed";
    std::string work;
    bool operator==(const WorkClosed&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("work", self.work);
    }
};

// `path`: the bodies that a decision passes, in order; the last one decides. `text`: what is to be done, of a
// task that somebody added to a plan.
struct ItemOpened {
    static constexpr std::string_view name = "item_opened";
    int item = 0;
    std::string work;
    Addressee addressee;
    std::optional<Day> due;
    std::vector<std::string> path;
    TextId text{};
    bool operator==(const ItemOpened&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("item", self.item);
        visit("work", self.work);
        visit("addressee", self.addressee);
        visit("due", self.due);
        visit("path", self.path);
        visit("text", self.text);
    }
};

// `late`: it came after the item had become obsolete and changes no result.
struct ItemAnswered {
    static constexpr std::string_view name = "item_answered";
    int item = 0;
    std::map<std::string, FieldValue> parts;
    bool late = false;
    TextId evidence;
    std::map<std::string, std::string> stances{};  // by clause, in the words of the answer's first choice
    std::vector<AttachedFile> attachments{};
    TextId approved_by{};           // who in the organisation stands behind it
    std::vector<int> said_again{};  // remarks of the earlier answer that stand as they are
    bool operator==(const ItemAnswered&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("item", self.item);
        visit("parts", self.parts);
        visit("late", self.late);
        visit("evidence", self.evidence);
        visit("stances", self.stances);
        visit("attachments", self.attachments);
        visit("approvedBy", self.approved_by);
        visit("saidAgain", self.said_again);
    }
};

// What the item's answer or decisions amount to now.
struct ItemJudged {
    static constexpr std::string_view name = "item_judged";
    int item = 0;
    machines::TaskState state = machines::TaskState::ready;
    Facts facts;
    bool operator==(const ItemJudged&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("item", self.item);
        visit("state", self.state);
        visit("facts", self.facts);
    }
};

// `reason`: somebody excused the one asked, who is asked no more in this round.
struct ItemWithdrawn {
    static constexpr std::string_view name = "item_withdrawn";
    int item = 0;
    TextId reason{};
    bool operator==(const ItemWithdrawn&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("item", self.item);
        visit("reason", self.reason);
    }
};

// Those asked cannot answer in time, and say until when they need.
struct MoreTimeAsked {
    static constexpr std::string_view name = "more_time_asked";
    int item = 0;
    Day until;
    TextId reason;
    bool operator==(const MoreTimeAsked&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("item", self.item);
        visit("until", self.until);
        visit("reason", self.reason);
    }
};

// How far those asked have come, before they answer: in place of what they reported earlier.
struct ProgressReported {
    static constexpr std::string_view name = "progress_reported";
    int item = 0;
    TextId comment;
    std::optional<Day> next_on;  // the next day on which something happens
    std::vector<AttachedFile> attachments;
    bool operator==(const ProgressReported&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("item", self.item);
        visit("comment", self.comment);
        visit("nextOn", self.next_on);
        visit("attachments", self.attachments);
    }
};

// Its body is no more: the one that follows it is asked, or decides on the path.
struct ItemHandedOver {
    static constexpr std::string_view name = "item_handed_over";
    int item = 0;
    Addressee addressee;
    std::vector<std::string> path;
    bool operator==(const ItemHandedOver&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("item", self.item);
        visit("addressee", self.addressee);
        visit("path", self.path);
    }
};

// More time was given, or days moved after a hold.
struct DueMoved {
    static constexpr std::string_view name = "due_moved";
    int item = 0;
    std::optional<Day> due;
    TextId reason;
    bool operator==(const DueMoved&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("item", self.item);
        visit("due", self.due);
        visit("reason", self.reason);
    }
};

// `follows`: the remark of an earlier round that it takes up again; 0: none. `late`: it came with a late
// answer; it may be answered, and nothing waits for that.
struct RemarkMade {
    static constexpr std::string_view name = "remark_made";
    int remark = 0;
    int item = 0;
    std::string clause;
    TextId text;
    TextId proposed;
    int follows = 0;
    bool late = false;
    bool operator==(const RemarkMade&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("remark", self.remark);
        visit("item", self.item);
        visit("clause", self.clause);
        visit("text", self.text);
        visit("proposed", self.proposed);
        visit("follows", self.follows);
        visit("late", self.late);
    }
};

// `disposition`: accepted, partly, declined or open.
struct RemarkDisposed {
    static constexpr std::string_view name = "remark_disposed";
    int remark = 0;
    std::string disposition;
    TextId comment;
    int in_version = 0;
    bool operator==(const RemarkDisposed&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("remark", self.remark);
        visit("disposition", self.disposition);
        visit("comment", self.comment);
        visit("inVersion", self.in_version);
    }
};

// Who answered, or registered a decision, came by a link, or signed in by a password, a token or another
// service ("link", "password", "token", "outside"). A link is the weakest: it holds for whoever has it.
struct IdentityShown {
    static constexpr std::string_view name = "identity_shown";
    int item = 0;
    std::string how;
    TextId given_to;      // of a link: in its maker's words
    std::string made_by;  // of a link: an account, or "system"
    bool operator==(const IdentityShown&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("item", self.item);
        visit("how", self.how);
        visit("givenTo", self.given_to);
        visit("madeBy", self.made_by);
    }
};

}  // namespace overens::events
