"""Values: structs, arrays, maps, JSON and their paths; expressions, casts, sizes, formats and every kind of mutation."""

import asyncio
import json
from typing import Annotated, Any

import littlehorse
from checks import check, code_of, config, main, outcome, outcome_of, start, stub, value_of, working
from littlehorse.lh_struct import LHStructField, lh_struct_def
from littlehorse.model import (
    Comparator,
    SearchStructDefRequest,
    StructDefCompatibilityType,
    StructDefId,
    VariableAssignment,
    VariableId,
    VariableMutation,
    VariableMutationType,
    VariableType,
    VariableValue,
)
from littlehorse.model.common_wfspec_pb2 import (
    InlineStructBuilder,
    InlineStructFieldValue,
    LHPath,
    MapBuilder,
    StructBuilder,
)
from littlehorse.model.type_definition_pb2 import Array, InlineArrayDef, InlineMapDef, Map, TypeDefinition
from littlehorse.workflow import Workflow, to_variable_assignment

INT, STR = TypeDefinition(primitive_type=VariableType.INT), TypeDefinition(primitive_type=VariableType.STR)
ARRAY = TypeDefinition(inline_array_def=InlineArrayDef(array_type=INT))
MAP = TypeDefinition(inline_map_def=InlineMapDef(key_type=STR, value_type=INT))


@lh_struct_def(name="val-address", description="where somebody lives")
class Address:
    street_name: str
    number: int = 1


@lh_struct_def(name="val-person")
class Person:
    name: str
    age: int
    home: Address
    secret: Annotated[str, LHStructField(masked=True)] = "none"


async def birthday(person: Person) -> Person:
    return Person(name=person.name, age=person.age + 1, home=person.home, secret=person.secret)


async def data() -> dict[str, Any]:
    return {"a": {"b": [1, {"c": "deep"}]}, "n": None}


# What the published builder has no method for, it is given as protobuf.


def assign(wf, variable, assignment, **path):
    wf._variable_mutations.append(VariableMutation(lhs_name=variable.name, rhs_assignment=assignment, **path))


def size_of(operand):
    return VariableAssignment(size_of=VariableAssignment.SizeOf(operand=to_variable_assignment(operand)))


def path_of(*steps):
    selectors = [LHPath.Selector(index=each) if isinstance(each, int) else LHPath.Selector(key=each) for each in steps]
    return LHPath(path=selectors)


def register(name, body, **types):
    """Registers a workflow of which some variables have types that the builder cannot declare."""
    request = Workflow(name, body).compile()
    for each in request.thread_specs["entrypoint"].variable_defs:
        if each.var_def.name in types:
            each.var_def.type_def.CopyFrom(types[each.var_def.name])
    return stub.PutWfSpec(request)


def array_of(*items):
    return VariableValue(array=Array(items=[value_of(each) for each in items]))


def map_of(**entries):
    pairs = [Map.Entry(key=value_of(key), value=value_of(value)) for key, value in entries.items()]
    return VariableValue(map=Map(entries=pairs))


def variable(run, name):
    return stub.GetVariable(VariableId(wf_run_id=run, thread_run_number=0, name=name)).value


def expressions(wf):
    number = wf.declare_int("number", 5)
    real = wf.declare_double("real", 2.5)
    text = wf.declare_str("text", "a")
    data = wf.declare_json_obj("object", {"list": [1, 2, 3], "name": "ada"})
    values = wf.declare_json_arr("list", [])
    size = wf.declare_int("size")
    number.assign(number.multiply(3).subtract(1).divide(2))
    number.assign(number.add(wf.pow(number, 2)))
    real.assign(number.cast_to_double().divide(4.0))
    values.assign(values.extend(data.with_json_path("$.list")))
    wf.mutate(values, VariableMutationType.ADD, 9)
    wf.mutate(values, VariableMutationType.REMOVE_INDEX, 0)
    assign(wf, size, size_of(values))
    text.assign(wf.format("{0} of {1}", data.with_json_path("$.name"), size))
    wf.complete(wf.format("{0}; {1}; {2}", number, real, text))


def arithmetic(wf):
    left = wf.declare_int("left", 7)
    right = wf.declare_int("right", 2)
    real = wf.declare_double("real", 0.5)
    out = wf.declare_json_arr("out", [])
    expressions = (left.add(right), left.subtract(right), left.multiply(right), left.divide(right), left.pow(right))
    for each in (*expressions, left.multiply(real), left.add(1).multiply(wf.subtract(right, 5))):
        out.assign(out.add(each))
    wf.complete(out)


def casts(wf):
    text = wf.declare_str("text", "12")
    number = wf.declare_int("number", 3)
    yes = wf.declare_str("yes", "true")
    as_int, as_double = wf.declare_int("as-int"), wf.declare_double("as-double")
    as_str, as_bool = wf.declare_str("as-str"), wf.declare_bool("as-bool")
    as_int.assign(text.cast_to_int())
    as_double.assign(number.cast_to_double())
    as_str.assign(number.add(1).cast_to_str())
    as_bool.assign(yes.cast_to_bool())
    wf.complete(wf.format("{0} {1} {2} {3}", as_int, as_double, as_str, as_bool))


def bad_cast(wf):
    wf.declare_int("number").assign(wf.declare_str("text", "twelve").cast_to_int())


def by_zero(wf):
    number = wf.declare_int("number", 1)
    number.assign(number.divide(0))


def logic(wf):
    number = wf.declare_int("number").required()
    values = wf.declare_json_arr("list", [1, 2])
    out = wf.declare_str("out", "")
    both = number.is_greater_than(1).do_and(values.does_contain(number))
    wf.do_if(both, lambda wf: out.assign("both"))
    either = number.is_equal_to(1).do_or(wf.condition(number, Comparator.GREATER_THAN, 8))
    wf.do_if(either, lambda wf: out.assign("either"))
    wf.do_if(number.is_not_in([1, 2, 9]), lambda wf: out.assign(out.add("other")))
    wf.complete(out)


def mutations(wf):
    text = wf.declare_str("text", "a")
    values = wf.declare_json_arr("list", [1, 2, 3, 2])
    data = wf.declare_json_obj("object", {"keep": 1, "drop": 2, "in": {"n": 1}})
    raw = wf.declare_bytes("bytes", b"ab")
    count = wf.declare_int("count", 10)
    wf.mutate(text, VariableMutationType.EXTEND, "b")
    wf.mutate(values, VariableMutationType.REMOVE_IF_PRESENT, 2)
    values.assign(values.extend([4, 5]).remove_index(0))
    wf.mutate(values, VariableMutationType.ADD, 6)
    wf.mutate(data, VariableMutationType.REMOVE_KEY, "drop")
    data.assign(data.remove_key("never there"))
    data.with_json_path("$.in.n").assign(7)
    data.with_json_path("$.in.new").assign("x")
    wf.mutate(data.with_json_path("$.keep"), VariableMutationType.ADD, 5)
    wf.mutate(raw, VariableMutationType.EXTEND, b"cd")
    for operation, by in (("ADD", 5), ("SUBTRACT", 3), ("MULTIPLY", 4), ("DIVIDE", 6), ("POW", 2)):
        wf.mutate(count, VariableMutationType.Value(operation), by)
    wf.complete(text)


def bad_index(wf):
    wf.mutate(wf.declare_json_arr("list", [1]), VariableMutationType.REMOVE_INDEX, 3)


def paths(wf):
    found = wf.execute("val-data")
    kept = wf.declare_json_obj("kept")
    out = wf.declare_json_arr("out", [])
    one, other = wf.declare_str("one"), wf.declare_str("other")
    kept.assign(found)
    one.assign(found.with_json_path("$.a.b[1].c"))
    other.assign(kept.get("a").get("b").get(1).get("c"))
    out.assign(kept.with_json_path("$.a.b[*]"))
    wf.complete(wf.format("{0} {1} {2} {3}", one, other, kept.with_json_path("$.none"), out.with_json_path("$.[0]")))


def formats(wf):
    number, real = wf.declare_int("number", 1234), wf.declare_double("real", 3.14159)
    wf.complete(wf.format("{0} {1} '{0}' it''s {2} {3} {9}", number, real, wf.declare_str("null"), True))


def structs(wf):
    person = wf.declare_struct("person", Person)
    older = wf.declare_struct("older", Person)
    name = wf.declare_str("name", "ada")
    simple = lambda value: InlineStructFieldValue(simple_value=to_variable_assignment(value))
    home = InlineStructBuilder(fields={"streetName": simple(wf.format("{0} street", name)), "number": simple(3)})
    fields = {"name": simple(name), "age": simple(36), "secret": simple("hush")}
    builder = InlineStructBuilder(fields={**fields, "home": InlineStructFieldValue(sub_structure=home)})
    built = StructBuilder(struct_def_id=StructDefId(name="val-person", version=-1), value=builder)
    assign(wf, person, VariableAssignment(struct_builder=built))
    older.assign(wf.execute("val-birthday", person))
    assign(wf, older, to_variable_assignment("elsewhere"), lhs_lh_path=path_of("home", "streetName"))
    where = older.get("home")
    wf.complete(wf.format("{0} is {1}, {2} {3}", older.get("name"), older.get("age"), where.get("streetName"), where.get("number")))


def given_struct(wf):
    person = wf.declare_struct("person", Person).required()
    wf.complete(wf.format("{0} {1}", person.get("name"), person.get("home").get("number")))


def arrays(wf):
    numbers = wf.declare_json_arr("numbers")
    total, size = wf.declare_int("total", 0), wf.declare_int("size")

    def each(child):
        total.assign(total.add(child.declare_int("INPUT")))

    wf.wait_for_threads(wf.spawn_thread_for_each(numbers, each, "each"))
    first = wf.declare_int("first")
    first.assign(numbers.get(0))
    wf.mutate(numbers, VariableMutationType.EXTEND, 7)
    wf.mutate(numbers, VariableMutationType.REMOVE_IF_PRESENT, 6)
    wf.mutate(numbers, VariableMutationType.REMOVE_INDEX, 0)
    assign(wf, numbers, to_variable_assignment(70), lhs_lh_path=path_of(0))
    assign(wf, size, size_of(numbers))
    wf.complete(wf.format("{0} {1} {2}", total, first, size))


def bad_array_index(wf):
    numbers = wf.declare_json_arr("numbers")
    wf.declare_int("out").assign(numbers.get(5))


def maps(wf):
    prices = wf.declare_json_obj("prices")
    built = wf.declare_json_obj("built")
    key = wf.declare_str("key", "ink")
    pen = wf.declare_int("pen")
    entry = lambda name, value: MapBuilder.Entry(key=to_variable_assignment(name), value=to_variable_assignment(value))
    pen.assign(prices.get("pen"))
    builder = MapBuilder(entries=[entry(key, 5), entry("cap", pen), entry("ink", 6)], map_type=MAP.inline_map_def)
    assign(wf, built, VariableAssignment(map_builder=builder))
    wf.mutate(prices, VariableMutationType.EXTEND, built)
    wf.mutate(prices, VariableMutationType.REMOVE_KEY, "pen")
    assign(wf, prices, to_variable_assignment(9), lhs_lh_path=path_of("new"))
    dynamic = LHPath(path=[LHPath.Selector(dynamic=to_variable_assignment(key))])
    ink = wf.declare_int("ink")
    assign(wf, ink, VariableAssignment(variable_name="prices", lh_path=dynamic))
    has = wf.declare_bool("has", False)
    wf.do_if(prices.does_contain("cap"), lambda wf: has.assign(True))
    wf.complete(wf.format("{0} {1} {2} {3}", pen, ink, has, prices.get("none")))


def definitions():
    personal = stub.GetStructDef(StructDefId(name="val-person", version=0)).struct_def.fields
    check("a StructDef of a class", sorted(personal), ["age", "home", "name", "secret"])
    home = personal["home"].field_type.struct_def_id
    check("one inside the other, pinned", (home.name, home.version), ("val-address", 0))
    check("masked fields, defaults", (personal["secret"].field_type.masked, personal["secret"].default_value.str), (True, "none"))
    check("the same class again", code_of(lambda: littlehorse.create_struct_def(Address, config)), "OK")

    @lh_struct_def(name="val-address", description="where somebody lives")
    class Longer:
        street_name: str
        number: int = 1
        door: str = "front"

    check("a changed class", code_of(lambda: littlehorse.create_struct_def(Longer, config)), "INVALID_ARGUMENT")
    compatible = StructDefCompatibilityType.FULLY_COMPATIBLE_SCHEMA_UPDATES
    check("a compatible change", code_of(lambda: littlehorse.create_struct_def(Longer, config, compatible)), "OK")
    search = stub.SearchStructDef(SearchStructDefRequest(prefix="val-a")).results
    check("is a version", [(each.name, each.version) for each in search], [("val-address", 0), ("val-address", 1)])

    @lh_struct_def(name="val-address")
    class Other:
        street_name: int

    check("an incompatible one", code_of(lambda: littlehorse.create_struct_def(Other, config, compatible)), "INVALID_ARGUMENT")


def run_all():
    definitions()
    plain = {
        "val-expressions": expressions,
        "val-arithmetic": arithmetic,
        "val-casts": casts,
        "val-bad-cast": bad_cast,
        "val-by-zero": by_zero,
        "val-logic": logic,
        "val-mutations": mutations,
        "val-bad-index": bad_index,
        "val-paths": paths,
        "val-formats": formats,
        "val-structs": structs,
        "val-given-struct": given_struct,
    }
    for name, body in plain.items():
        register(name, body)
    register("val-arrays", arrays, numbers=ARRAY)
    register("val-bad-array-index", bad_array_index, numbers=ARRAY)
    register("val-maps", maps, prices=MAP, built=MAP)

    check("expressions, casts, JSON paths, sizes, formats", outcome_of("val-expressions"), ("COMPLETED", "56; 14; ada of 3"))
    check("arithmetic", outcome_of("val-arithmetic"), ("COMPLETED", [9, 5, 14, 3, 49, 3.5, -24]))
    check("casts", outcome_of("val-casts"), ("COMPLETED", "12 3 4 true"))
    check("a cast that fails", outcome_of("val-bad-cast"), ("ERROR", "VAR_SUB_ERROR"))
    check("a division by zero", outcome_of("val-by-zero"), ("ERROR", "VAR_SUB_ERROR"))
    logic_of = [outcome_of("val-logic", number=number)[1] for number in (1, 2, 5, 9)]
    check("and, or, in, not in", logic_of, ["either", "both", "other", "either"])

    run = start("val-mutations")
    check("mutations", outcome(run), ("COMPLETED", "ab"))
    check("extend, remove if present, remove index, add", json.loads(variable(run, "list").json_arr), [3, 4, 5, 6])
    expected = {"keep": 6, "in": {"n": 7, "new": "x"}}
    check("remove key, changes at paths", json.loads(variable(run, "object").json_obj), expected)
    check("extended bytes", variable(run, "bytes").bytes, b"abcd")
    check("add, subtract, multiply, divide, power", variable(run, "count").int, 64)
    check("an index that is not there", outcome_of("val-bad-index"), ("ERROR", "VAR_SUB_ERROR"))
    check("paths", outcome_of("val-paths"), ("COMPLETED", "deep deep null 1"))
    check("formats", outcome_of("val-formats"), ("COMPLETED", "1,234 3.142 {0} it's null true {9}"))

    run = start("val-structs")
    check("structs in variables, tasks, builders and paths", outcome(run), ("COMPLETED", "ada is 37, elsewhere 3"))
    older = variable(run, "older").struct
    check("a variable with its definition", (older.struct_def_id.name, older.struct_def_id.version), ("val-person", 0))
    check("a masked field", older.struct.fields["secret"].value.str, "*****")
    bob = Person(name="bob", age=3, home=Address(street_name="main", number=8))
    check("a struct as input", outcome_of("val-given-struct", person=bob), ("COMPLETED", "bob 8"))
    wrong = Address(street_name="main")
    check("a struct of another definition", code_of(lambda: start("val-given-struct", person=wrong)), "INVALID_ARGUMENT")
    half = value_of(bob)
    del half.struct.struct.fields["name"]
    check("a struct without a required field", code_of(lambda: start("val-given-struct", person=half)), "INVALID_ARGUMENT")
    unknown = code_of(lambda: register("val-unknown", lambda wf: wf.declare_struct("person", "val-none")))
    check("a struct nobody defined", unknown, "INVALID_ARGUMENT")

    run = start("val-arrays", numbers=array_of(5, 6))
    check("a native array", outcome(run), ("COMPLETED", "11 5 1"))
    wrong = code_of(lambda: start("val-arrays", numbers=array_of("x")))
    check("an array of another type", wrong, "INVALID_ARGUMENT")
    short = outcome_of("val-bad-array-index", numbers=array_of(5))
    check("an item that is not there", short, ("ERROR", "VAR_SUB_ERROR"))
    run = start("val-maps", prices=map_of(pen=2, ink=3))
    check("a native map", outcome(run), ("COMPLETED", "2 6 true null"))
    entries = {each.key.str: each.value.int for each in variable(run, "prices").map.entries}
    check("with its changes", entries, {"ink": 6, "cap": 2, "new": 9})
    wrong = code_of(lambda: start("val-maps", prices=map_of(pen="two")))
    check("a map of another type", wrong, "INVALID_ARGUMENT")


async def program():
    littlehorse.create_struct_def(Address, config)
    littlehorse.create_struct_def(Person, config)
    async with working({"val-birthday": birthday, "val-data": data}):
        await asyncio.to_thread(run_all)


main(program)
