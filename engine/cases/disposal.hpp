// Keep or dispose: what the rules say of a document, and what goes with it when it is disposed of.
//
// Pure functions: no threads, no errors.
//
// Source: arkivlagen (1990:782) 3 and 10 §§; what is usually kept is each authority's to decide.
#pragma once

#include <string>
#include <vector>

#include "engine/cases/case.hpp"
#include "engine/cases/command.hpp"
#include "engine/definition/title.hpp"

namespace overens {

struct KeepRule {
    bool keep = true;  // bevaras; else it may be disposed of when the case has ended
    Title why;
};

// What is usual, unless the authority has decided otherwise.
KeepRule keep_rule(const Case& subject, const commands::Disposable& what);

struct DisposedWith {
    std::vector<int> texts;
    std::vector<std::string> contents;
};

// Everything written of it, its earlier wordings too; contents that something else in the case has brought
// as well stay. `entries`: all of the case.
DisposedWith disposed_with(const std::vector<Entry>& entries, const commands::Disposable& what);

}  // namespace overens
