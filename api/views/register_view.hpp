// Collaborations, their organisations and bodies.
#pragma once

#include "api/views/scene.hpp"

namespace overens::api {

Json collaboration_view(const Register& reg, std::int64_t open_cases);
Json organisation_view(const Register& reg, const Organisation& organisation);
// `today` tells which meeting is the next.
Json seats_view(const Register& reg, const std::vector<Seat>& seats, Day today);
Json body_view(const Register& reg, const Body& body, Day today);
// As it is put: what is read can be sent back.
Json meeting_view(const Meeting& meeting);
Json time_table_view(const TimeTable& times);
Json meetings_view(const std::vector<Meeting>& meetings);
// {places}: those of the lifecycle, with the bodies that fill them.
Json places_view(const Register& reg, const Definition& definition, Day today);

// The whole register has one tag: its revision.
std::string register_tag(std::int64_t revision);

}  // namespace overens::api
