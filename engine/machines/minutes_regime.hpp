// How a body's decisions come on record. Only statutory bodies have legal clocks (kommunallagen 2017:725).
#pragma once

namespace overens {

// The strictest first.
enum class MinutesRegime { statutory, agreed, notes };

}  // namespace overens
