// The gate before every handler: lets nobody through whom the route table does not let, and says as whom they
// act.
//
// Without sign-in (tests, demonstrations on loopback) whoever comes is believed to be whom the header
// Acting-As says; with it, the header chooses among the roles that the account has been granted. What an
// account may not see answers as what is not there does: 404.
//
// What is let through here is judged again in the transaction of the step that follows, where grants may have
// changed meanwhile (see StepInput::standing).
#pragma once

#include <expected>

#include "api/access/admitted.hpp"
#include "api/http/response.hpp"
#include "api/http/route.hpp"

namespace overens::api {

std::expected<Admitted, Response> admit(const Services& services, const Route& route, const Request& request,
                                        const PathParameters& parameters);

}  // namespace overens::api
