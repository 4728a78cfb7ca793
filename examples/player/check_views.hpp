// The parts of a case that checks look at, as the API shows them now or as of a day.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "examples/player/checks.hpp"

namespace overens::examples {

// "none" for null and for what is not there; "true" and "false"; instants as their local day.
std::string shown(const Json& value);
// A member by its name, or by a pointer when it begins with a slash; null when it is not there.
Json member_of(const Json& seen, std::string_view member);
// The first element for which it holds; null when there is none.
Json find_in(const Json& list, const std::function<bool(const Json&)>& holds);
// Sorted, with commas; "–" when there is nothing.
std::string joined(std::vector<std::string> names);

// Reads the case once, when it is made.
class CaseView {
  public:
    CaseView(const CaseBook& book, const std::string& case_name, Moment moment);

    const CaseBook& book() const { return book_; }
    const Json& whole() const { return whole_; }
    Json get(const std::string& path, Query query) const;
    std::string name_of(const std::string& id) const { return book_.reg().name_of(id); }

    // Of a state, a work or a document, in Swedish; the name itself when the case does not show it.
    std::string title_of(const std::string& name) const;

    Json work(const std::string& name) const;
    // All counts 0 for a work that has not been opened.
    Json counts(const std::string& work) const;
    std::vector<std::string> states() const;
    // Names of those that the case waits for in this way; days where it waits for a day, names of works where
    // it waits for something else.
    std::vector<std::string> waited_for(const std::string& kind) const;
    Json waiting(const std::string& kind, const std::string& who) const;
    // With the latest place on an agenda under "agenda".
    Json task(const std::string& work, const std::string& asked) const;
    Json decision(const std::string& work, const std::string& body) const;
    // With its newest version under "newest".
    Json document(const std::string& name) const;
    // The value of one party where the field has one for each; null when there is no such field.
    Json field(const std::string& name, const std::string& party) const;
    Json role(const std::string& name) const;
    // Of the register, as it is today: a body, and a seat written body/seat.
    Json body(const std::string& name) const;
    Json meeting(const std::string& body, const std::string& name) const;
    Json seat(const std::string& name) const;
    std::vector<std::string> not_announced(const std::string& work) const;
    int receivers_today(const std::string& kind) const;
    // A step registered today with this day as the one it happened on.
    Json entry_today(const std::string& command, const std::string& happened) const;

  private:
    void collect(const Json& nodes, const std::string& kind, std::vector<Json>& found) const;

    const CaseBook& book_;
    std::string case_name_;
    Moment moment_;
    Json whole_;
};

}  // namespace overens::examples
