// What a notice says, in both languages: complete in itself, so that whoever reads it need not sign in.
//
// Pure functions of the scene: no threads, no errors.
#pragma once

#include <string>
#include <vector>

#include "api/notify/told_scene.hpp"
#include "engine/definition/title.hpp"

namespace overens::api {

struct Wording {
    Title subject;
    std::vector<Title> lines;  // what, by when, how to answer, whom to ask
    std::string contact;       // where an answer to the mail goes; empty: nobody is named
    int asks_for = 0;          // the task that it asks to be done; 0: none
};

// Who leads the case, as accounts say it: name and mailbox; both empty where nobody does.
struct Contact {
    std::string name;
    std::string mailbox;
};

Wording wording_of(const ToldScene& scene, const Delivery& delivery, const Contact& contact);

// Before all else, for who stands in. An empty name says nothing.
void say_in_whose_place(Wording& words, const std::string& name);

}  // namespace overens::api
