// The days that a case's history has told of: those too that have since moved, been withdrawn or been done,
// so that a calendar can say so of what it once showed.
//
// Value; any thread.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "engine/cases/event.hpp"

namespace overens::api {

struct DaysTold {
    struct Asked {
        std::string work;
        int round = 1;
        Addressee addressee;
        std::optional<Day> due;
        bool apart = false;  // has once had another day than most of its round
    };

    // The entries of the case in their order.
    void add(const Entry& entry);

    using Round = std::pair<std::string, int>;  // of a work

    // For each round in which somebody has a day, the one that most have; of as many, the earliest.
    std::map<Round, Day> shared_days() const;

    std::map<int, Asked> items;                     // every one there ever was
    std::set<std::pair<std::string, Day>> agendas;  // body and meeting
    std::optional<Day> looked_again;                // of the last hold
    std::map<std::string, Day> fields;              // the last day of each
    std::map<std::string, int> rounds;              // the latest of each work
};

}  // namespace overens::api
