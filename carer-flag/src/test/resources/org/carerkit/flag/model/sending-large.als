open sending

check nothing_is_told_in_spite { asDesigned implies nothingIsToldInSpite } for 8 Step, 3 Notice, 1 Int expect 0
check what_is_erased_is_not_told { asDesigned implies erasedIsNotTold } for 8 Step, 3 Notice, 1 Int expect 0
check who_holds_too_much_is_told { asDesigned implies whoHoldsTooMuchIsTold } for 7 Step, 3 Notice, 1 Int expect 0
check nothing_is_told_in_spite_today { Design.has = today implies nothingIsToldInSpite } for 7 Step, 3 Notice, 1 Int expect 0
