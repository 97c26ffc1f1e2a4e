open history

check registers_converge { asDesigned implies converge } for 5 Fact, 4 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 0
check no_restriction_is_lost { asDesigned implies noRestrictionIsLost } for 5 Fact, 4 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 0
check no_refusal_is_overruled { asDesigned implies noRefusalIsOverruled } for 5 Fact, 4 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 0
check no_decline_is_lost { asDesigned implies noDeclineIsLost } for 5 Fact, 4 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 0
check nobody_else_ends_a_flag { asDesigned implies nobodyElseEndsAFlag } for 5 Fact, 4 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 0
check our_record_is_ours { asDesigned implies ourRecordIsOurs } for 5 Fact, 4 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 0
check an_unconfirmed_match_only_protects { asDesigned implies unconfirmedOnlyProtects } for 5 Fact, 4 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 0
check declines_are_limited { asDesigned implies declinesAreLimited } for 5 Fact, 4 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 0
check what_is_erased_stays_erased { asDesigned implies erasedStaysErased } for 5 Fact, 4 Record, 2 Register, 2 Partner, 2 Desk, 1 Int expect 0
