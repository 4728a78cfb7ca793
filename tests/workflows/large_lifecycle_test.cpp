// Lifecycles far larger than anybody writes are proven all the same.
#include <string>

#include "catch.hpp"
#include "workflows/large_lifecycle.hpp"
#include "workflows/loader.hpp"
#include "workflows/proving/prover.hpp"

using namespace overens::workflows;

namespace {

Proof proof_of(const LargeLifecycle& of) {
    const auto loaded = load_lifecycle({"large.yaml", large_lifecycle(of)});
    INFO((loaded ? "" : to_text(loaded.error())));
    REQUIRE(loaded);
    return prove(*loaded->definition);
}

}  // namespace

TEST_CASE("Two tracks that read each other are proven together") {
    const Proof proof = proof_of({100, 10});
    CHECK(proof.findings.empty());
    // Between two meetings each place of one with each of the other, and the end.
    CHECK(proof.configurations == 1002);
}

TEST_CASE("Two tracks that do not read each other are proven one at a time, however many they are together") {
    const Proof proof = proof_of({1000, 0});
    CHECK(proof.findings.empty());
    CHECK(proof.configurations < 5000);
}

TEST_CASE("A lifecycle of 2 000 states with two tracks that read each other is proven") {
    const Proof proof = proof_of({1000, 20});
    CHECK(proof.findings.empty());
    CHECK(proof.configurations > 20'000);
}
