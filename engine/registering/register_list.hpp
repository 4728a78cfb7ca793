// What an authority is to enter in its register (diarium): documents that came in to it, and that it sent.
//
// Pure functions: no threads, no errors.
//
// Source: offentlighets- och sekretesslagen (2009:400) 5:1-2 (date, number, from or to, what it is about;
// what is of obvious small importance need not be entered).
#pragma once

#include <string>
#include <vector>

#include "engine/cases/case.hpp"
#include "engine/register/register.hpp"

namespace overens {

struct RegisterLine {
    enum class Kind {
        version,
        request,
        withdrawal,
        more_time,
        more_time_given,
        answer,
        spoken,
        decision,
        disclosure
    };
    enum class Direction { in, out };

    Day on;
    Direction direction = Direction::in;
    Kind kind = Kind::version;
    std::string from;             // an organisation, an authority or a body; empty: the collaboration
    std::vector<std::string> to;  // none: the collaboration
    std::string document{};       // of a version
    int number =
        0;  // of the version, the task, the decision or the disclosure; of a request or its withdrawal: 0
    std::string section{};  // of a decision, "§ 87"
    bool received = false;  // the receiver has confirmed it
    std::string work{};     // of what is asked, and of what follows from that

    bool operator==(const RegisterLine&) const = default;
};

struct RegisterPeriod {
    Day first, last;

    bool has(Day day) const { return first <= day && day <= last; }
};

// Of all rounds, by day. The authority that leads is the one that holds the role `lead`. `entries`: the
// case's own, all of them. Versions and disclosures that are hidden in the case give no lines; what an
// authority hears from its own bodies, or is told by word of mouth at its own, is no document that comes or
// goes.
std::vector<RegisterLine> register_list(const Case& subject, const std::vector<Entry>& entries,
                                        const Register& reg, const std::string& authority,
                                        RegisterPeriod period);

}  // namespace overens
