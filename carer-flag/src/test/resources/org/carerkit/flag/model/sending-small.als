open sending

-- the promises, as designed
check nothing_is_told_in_spite { asDesigned implies nothingIsToldInSpite } for 6 Step, 2 Notice, 1 Int expect 0
check what_is_erased_is_not_told { asDesigned implies erasedIsNotTold } for 6 Step, 2 Notice, 1 Int expect 0
check who_holds_too_much_is_told { asDesigned implies whoHoldsTooMuchIsTold } for 5 Step, 3 Notice, 1 Int expect 0
check nothing_is_told_in_spite_today { Design.has = today implies nothingIsToldInSpite } for 6 Step, 2 Notice, 1 Int expect 0

-- each rule matters in some history
run a_notice_is_delivered { asDesigned and some Delivered } for 4 Step, 1 Notice, 1 Int expect 1
run a_cut_notice_follows { asDesigned and some w: Withhold | w.queues in Tell and some w.queues } for 4 Step, 3 Notice, 1 Int expect 1
run a_retraction_is_delivered { asDesigned and some notice.(Forget) & Delivered } for 6 Step, 2 Notice, 1 Int expect 1
run a_decline_is_told { asDesigned and some h: HandOver | h.notice in Over } for 5 Step, 2 Notice, 1 Int expect 1
run an_erasure_is_told { asDesigned and some h: HandOver | some h.notice & Erase.queues } for 5 Step, 2 Notice, 1 Int expect 1
run a_notice_is_decided_again_and_leaves { asDesigned and some h: HandOver | h.notice in h.decided.withheld } for 7 Step, 2 Notice, 1 Int expect 1

-- each fault breaks a promise
run fault_decided_when_queued { Design.has = DecidedWhenQueued and not nothingIsToldInSpite } for 5 Step, 2 Notice, 1 Int expect 1
run fault_claim_without_version { Design.has = ClaimWithoutVersion and not nothingIsToldInSpite } for 5 Step, 2 Notice, 1 Int expect 1
run fault_own_version_only { Design.has = OwnVersionOnly and not nothingIsToldInSpite } for 5 Step, 2 Notice, 1 Int expect 1
run fault_sent_after_erasure { Design.has = SentAfterErasure and not erasedIsNotTold } for 5 Step, 2 Notice, 1 Int expect 1
run fault_unknown_is_not_told { Design.has = UnknownIsNotTold and not whoHoldsTooMuchIsTold } for 4 Step, 2 Notice, 1 Int expect 1
run fault_partners_decision_not_followed_up { Design.has = PartnersDecisionNotFollowedUp and not whoHoldsTooMuchIsTold } for 4 Step, 2 Notice, 1 Int expect 1
run fault_stopped_though_handed_over {
  Design.has = StoppedThoughHandedOver and not whoHoldsTooMuchIsTold
  let s = second | s in Share and s.followedBy in HandOver and s.followedBy.followedBy in Adds and s.followedBy.followedBy.followedBy in Withhold
} for 7 Step, 2 Notice, 1 Int expect 1
-- told; restricted, and the retraction is lost; lifted, so it is not sent again; restricted again: nobody is told
run fault_retraction_forgotten {
  Design.has = RetractionForgotten and not whoHoldsTooMuchIsTold
  let s = second | s in Share and s.followedBy in HandOver and s.followedBy.followedBy in Adds and s.followedBy.followedBy.followedBy in HandOver
    and s.followedBy.followedBy.followedBy.followedBy in Lifts and s.followedBy.followedBy.followedBy.followedBy.followedBy in Withhold
} for 8 Step, 2 Notice, 1 Int expect 1
