// The service with sign-in, over a register of Örebro, and people with what they have been granted.
#pragma once

#include <string>
#include <vector>

#include "api/access/sign_in.hpp"
#include "api/service.hpp"

namespace overens::api::test {

class SignedInService {
  public:
    SignedInService();

    // An account with a password, and what it is granted in orebro. Its id.
    std::string add(const std::string& name, const std::vector<Grant>& grants, bool keeper = false);
    // The header of a new session of that account.
    std::pair<std::string, std::string> cookie(const std::string& name);
    // A request in that account's session; nobody's when the name is empty.
    Response ask(const std::string& name, const std::string& method, const std::string& target,
                 const std::string& body = {}, const std::string& acting_as = {}, HeaderList more = {});

    // Moves the clock to that day: everybody has to sign in again.
    void set_today(const std::string& day);

    Service service;
    SignIn sign_in;

  private:
    std::map<std::string, std::pair<std::string, std::string>> cookies_;
};

// Of the problem in the answer; empty when it went well.
std::string code_of_answer(const Response& response);

inline const std::string good_password = "fyra ord i en rad";

}  // namespace overens::api::test
