//! Structs, native Arrays and Maps in runs (spec A 2.6, 3.4, 5.4, 5.5, D 3 to 5).

use crate::check::check;
use expect_test::expect;

const CAR: &str = "struct car(brand STR, plate STR masked ?, km DOUBLE = 0.0)";

// spec A 3.4, 3.7, B 1.2: an input is checked, stamped with the pinned version, and its masked fields are hidden on reads.
#[test]
fn a_struct_input_is_checked_stamped_and_masked() {
    check(
        &format!("{CAR}; var car struct car required"),
        "
        run a car=struct car(brand: 'Kia', plate: 'B-1', km: 5, extra: 1); vars
        run b car=struct car(plate: 'B-1')
        run b car=struct car(brand: null)
        run b car=struct car(brand: 'Kia', km: 'far')
        run b car=struct bike(brand: 'Kia')
        run b car=5
        run b car=null; vars
        ",
        expect![[r#"
            0/car=Struct<car,v0>(brand: "Kia", extra: 1, km: 5, plate: "*****")
            run: InvalidArgument
            run: InvalidArgument
            run: InvalidArgument
            run: InvalidArgument
            run: InvalidArgument
            0/car=null
        "#]],
    );
}

// spec A 2.6.5: the version is pinned when the WfSpec is put; runs go on when it is deleted.
#[test]
fn a_pinned_version_outlives_its_deletion() {
    check(
        &format!("{CAR}; var car struct car"),
        "
        evolve car(brand STR, plate STR masked ?, km DOUBLE = 0.0, seats INT ?)
        drop struct car 0
        run car=struct car(brand: 'Kia', seats: 4); vars
        put spec
        ",
        expect![[r#"
            0/car=Struct<car,v0>(brand: "Kia", seats: 4)
            put: InvalidArgument
        "#]],
    );
}

// spec A 5.4, 5.5, D 5: built, read in part, mutated in part; a worker gets the real values.
#[test]
fn a_struct_is_built_read_and_mutated() {
    let definition = format!(
        "{CAR}
        struct trip(car struct car, stops array STR ?)
        task drive(trip struct trip, km DOUBLE) struct trip
        var trip struct trip
        var far INT
        nop {{ trip = build trip(car: build(brand: 'Kia', plate: 'B-1', km: 1.5), stops: ['A']), trip@car@km += 3, trip@stops extend 'B' }}
        drive(trip, trip@car@km)
        nop {{ trip = @drive, far = trip@car@km as INT }}
        exit trip@stops
        "
    );
    check(
        &definition,
        "run; vars; poll drive; ok struct trip(car: struct car(brand: 'Audi', plate: 'C-2', km: 9.5), stops: ['A', 'C']); vars; tasks; show",
        expect![[r#"
            0/far=null 0/trip=Struct<trip,v0>(car: Struct<car,v0>(brand: "Kia", km: 4.5, plate: "*****"), stops: Array<STR>["A", "B"])
            w got r/0-2 #0 trip=Struct<trip,v0>(car: Struct<car,v0>(brand: "Kia", km: 4.5, plate: "B-1"), stops: Array<STR>["A", "B"]) km=4.5
            0/far=9 0/trip=Struct<trip,v0>(car: Struct<car,v0>(brand: "Audi", km: 9.5, plate: "*****"), stops: Array<STR>["A", "C"])
            0-2 drive(Struct<trip,v0>(car: Struct<car,v0>(brand: "Kia", km: 4.5, plate: "*****"), stops: Array<STR>["A", "B"]), 4.5): SUCCESS Struct<trip,v0>(car: Struct<car,v0>(brand: "Audi", km: 9.5, plate: "*****"), stops: Array<STR>["A", "C"])
            r COMPLETED
            0 COMPLETED -> Array<STR>["A", "C"]: entrypoint, nop, drive, nop-2, exit
        "#]],
    );
}

// spec A 6.1, 3.4: an output that lacks a required field.
#[test]
fn a_struct_output_that_does_not_fit_fails_the_task() {
    check(
        &format!("{CAR}; task buy() struct car; buy"),
        "run; take buy; ok struct car(km: 5); show; tasks",
        expect![[r#"
        r ERROR
        0 ERROR: entrypoint, buy ERROR !VAR_MUTATION_ERROR
        0-1 buy(): OUTPUT_SERDE_ERROR VAR_SUB_ERROR
    "#]],
    );
}

// spec A 8 #25: assigned by name at the put, by name and version when it runs.
#[test]
fn a_struct_of_another_version_cannot_be_assigned() {
    let definition = format!(
        "{CAR}
        struct car(brand STR, plate STR masked ?, km DOUBLE = 0.0, seats INT ?)
        task buy() struct car 0
        var car struct car
        buy {{ car = @buy }}
        "
    );
    check(
        &definition,
        "run; take buy; ok struct car(brand: 'Kia'); show; failures",
        expect![[r#"
        r ERROR
        0 ERROR: entrypoint, buy ERROR !VAR_SUB_ERROR
        0/1 VAR_SUB_ERROR "Mutating variable car: Expected a value of type Struct<car,v1>, but it is of type Struct<car,v0>", no content
        0 ERROR "Mutating variable car: Expected a value of type Struct<car,v1>, but it is of type Struct<car,v0>"
    "#]],
    );
}

// spec A 3.4, 6.4: native arrays carry their type, and every operation on them.
#[test]
fn native_arrays_are_typed_and_mutated() {
    let definition = "
        var list array INT = [1, 2]
        var all array INT
        var n INT
        var has BOOL
        nop { list extend 3, list extend [4, 1], all = list, list remove 1, list remove-index 0, n = size list, has = 4 in list, list@0 += 10 }
        exit list@0
    ";
    check(
        definition,
        "run; vars; show; run b list=[]; show; failures; run c list=['x']; run d list=[5, 6, 7, 8]; vars",
        expect![[r#"
        0/all=Array<INT>[1, 2, 3, 4, 1] 0/has=true 0/list=Array<INT>[13, 4] 0/n=2
        r COMPLETED
        0 COMPLETED -> 13: entrypoint, nop, exit
        b COMPLETED
        0 COMPLETED -> 14: entrypoint, nop, exit
        run: InvalidArgument
        0/all=Array<INT>[5, 6, 7, 8, 3, 4, 1] 0/has=true 0/list=Array<INT>[16, 7, 8, 3, 4] 0/n=5
    "#]],
    );
}

// spec A 5.4, 6.4, D 3, D 5: native maps.
#[test]
fn native_maps_are_built_read_and_mutated() {
    let definition = "
        var ages map STR INT
        var key STR = 'bo'
        var age INT
        var none INT = 1
        nop { ages = build map(al: 1, bo: 2, al: 3), ages extend build map(cy: 4), ages@?key += 5, ages@di = 6, age = ages@?key, none = ages@nobody }
        nop { ages remove-key 'al' }
        test: nop -> exit if 'cy' in ages -> other
        other: nop
    ";
    check(
        definition,
        "run; vars; show; run b ages=map(x: 1.5); run b ages=map(x: null); vars",
        expect![[r#"
        0/age=7 0/ages=Map<STR, INT>("bo": 7, "cy": 4, "di": 6) 0/key="bo" 0/none=null
        r COMPLETED
        0 COMPLETED: entrypoint, nop, nop-2, test, exit
        run: InvalidArgument
        0/age=7 0/ages=Map<STR, INT>("bo": 7, "cy": 4, "di": 6) 0/key="bo" 0/none=null
    "#]],
    );
}

// spec D 3: without a type all entries are of one.
#[test]
fn a_map_of_mixed_entries_fails() {
    check(
        "var ages map STR INT; var s STR = 'x'; nop { ages = build map(a: 1, b: s) }",
        "run; show; failures",
        expect![[r#"
        r ERROR
        0 ERROR: entrypoint, nop ERROR !VAR_SUB_ERROR
        0/1 VAR_SUB_ERROR "Mutating variable ages: Expected all entries of the map to be STR to INT, but one is STR to STR", no content
        0 ERROR "Mutating variable ages: Expected all entries of the map to be STR to INT, but one is STR to STR"
    "#]],
    );
}

// spec D 5: the steps before the last must be there, and so must an index.
#[test]
fn what_a_path_does_not_find_cannot_be_mutated() {
    for (mutation, expected) in [
        (
            "list@5 = 1",
            expect![[r#"
            list=Array<INT>[1]
            ages=Map<STR, Map<STR, INT>>()
            j={"list":[1]}
            0/1 VAR_SUB_ERROR "Mutating variable list: Expected an item at index 5 of an Array, but it has 1 items", no content
            0 ERROR "Mutating variable list: Expected an item at index 5 of an Array, but it has 1 items"
        "#]],
        ),
        (
            "list@-1 = 1",
            expect![[r#"
            list=Array<INT>[1]
            ages=Map<STR, Map<STR, INT>>()
            j={"list":[1]}
            0/1 VAR_SUB_ERROR "Mutating variable list: Expected an item at index -1 of an Array, but it has 1 items", no content
            0 ERROR "Mutating variable list: Expected an item at index -1 of an Array, but it has 1 items"
        "#]],
        ),
        (
            "ages@x@y = 1",
            expect![[r#"
            list=Array<INT>[1]
            ages=Map<STR, Map<STR, INT>>()
            j={"list":[1]}
            0/1 VAR_SUB_ERROR "Mutating variable ages: Expected a key of a Map to mutate, but there is no such key", no content
            0 ERROR "Mutating variable ages: Expected a key of a Map to mutate, but there is no such key"
        "#]],
        ),
        (
            "ages@x@y += 1",
            expect![[r#"
            list=Array<INT>[1]
            ages=Map<STR, Map<STR, INT>>()
            j={"list":[1]}
            0/1 VAR_SUB_ERROR "Mutating variable ages: Expected a key of a Map to mutate, but there is no such key", no content
            0 ERROR "Mutating variable ages: Expected a key of a Map to mutate, but there is no such key"
        "#]],
        ),
        (
            "j@a@b = 1",
            expect![[r#"
            list=Array<INT>[1]
            ages=Map<STR, Map<STR, INT>>()
            j={"list":[1]}
            0/1 VAR_SUB_ERROR "Mutating variable j: Expected an element of JSON to mutate, but the path leads nowhere", no content
            0 ERROR "Mutating variable j: Expected an element of JSON to mutate, but the path leads nowhere"
        "#]],
        ),
        (
            "j@x = 1",
            expect![[r#"
            list=Array<INT>[1]
            ages=Map<STR, Map<STR, INT>>()
            j={"list":[1],"x":1}
        "#]],
        ),
        (
            "j@list@0 += 1",
            expect![[r#"
            list=Array<INT>[1]
            ages=Map<STR, Map<STR, INT>>()
            j={"list":[2]}
        "#]],
        ),
    ] {
        check(
            &format!(
                "var list array INT = [1]; var ages map STR map STR INT; var j JSON_OBJ = json '{{\"list\":[1]}}'; nop {{ {mutation} }}"
            ),
            "run ages=map(); var list; var ages; var j; failures",
            expected,
        );
    }
}

// spec A 5.2, 5.6, 5.7, 6.4: formats, sizes, casts, powers in one run.
#[test]
fn formats_sizes_casts_and_powers() {
    let definition = "
        var s STR = '12'
        var i INT
        var d DOUBLE
        var b BOOL
        var t STR
        nop { i = s as INT, d = i pow 2.5, i = i pow 2, b = 'TRUE' as BOOL, t = format '{0} of {1} in {2}' (i * 100, d, size s) }
    ";
    check(
        definition,
        "run; vars",
        expect![[r#"
        0/b=true 0/d=498.8306325798367 0/i=144 0/s="12" 0/t="14,400 of 498.831 in 2"
    "#]],
    );
}
