using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// The names of types as written in a file with a given namespace. The names are short in the library's own namespaces. Elsewhere they
/// begin with <c>global::</c>, because a consumer's code could hide the types.
/// </summary>
internal sealed class TypeNames(string ns)
{
    private const string Root = "OssGen";
    private const string LibraryGroups = Root + ".Wire";
    private readonly bool _ownTree = InLibrary(ns);

    /// <summary>Determines whether a namespace is one of the library's own, in which no other code can hide the library's types.</summary>
    public static bool InLibrary(string ns) => ns is Root or LibraryGroups or Root + ".Emulator";

    /// <summary>Returns the name of a type in the library's main namespace, such as <c>OssClient</c>.</summary>
    public string Core(string name) => _ownTree ? name : "global::OssGen." + name;

    /// <summary>Returns the name of a type in the <c>Wire</c> namespace. Only generated code uses these types.</summary>
    public string Wire(string name) => _ownTree ? name : "global::OssGen.Wire." + name;

    /// <summary>Returns the name of a type in the emulator's <c>Wire</c> namespace. Only generated code uses these types.</summary>
    public string ServerWire(string name) => _ownTree ? name : "global::OssGen.Emulator.Wire." + name;

    /// <summary>Returns the name of a type that the spec declares, given the full name of the type.</summary>
    public string Spec(string fullName)
    {
        var dot = fullName.LastIndexOf('.');
        var isNear = dot < 0 || IsIn(fullName, dot, ns) || (ns == LibraryGroups && IsIn(fullName, dot, Root));
        return isNear ? fullName.Substring(dot + 1) : "global::" + fullName;
    }

    /// <summary>
    /// Returns the name of a type that the spec declares, for access to its static members. It is the full name if a property of the same
    /// name hides the type.
    /// </summary>
    public string Static(TypeModel type, ICollection<string> hiddenBy)
    {
        var name = Value(type);
        return hiddenBy.Contains(name) ? "global::" + type.Name : name;
    }

    /// <summary>The name of the class with the services to which a namespace's operations belong.</summary>
    public const string Services = "OssServices";

    /// <summary>Returns the expression for a service to which operations of the namespace belong.</summary>
    public string Service(string name) => $"{(_ownTree ? Services : $"global::{ns}.{Services}")}.{name}";

    /// <summary>Returns the name of the request record of an operation.</summary>
    public string Request(OperationModel operation) => Record(operation, operation.Name + "Request");

    /// <summary>Returns the name of the result record of an operation.</summary>
    public string Result(OperationModel operation) => Record(operation, operation.Name + "Result");

    /// <summary>Returns the C# name of a value's type, without nullability.</summary>
    public string Value(TypeModel type) => type.Scalar switch
    {
        { CSharp: { } name, LibraryType: not null } => Core(name),
        { CSharp: { } name } => name,
        _ => Spec(type.Name ?? "object"),
    };

    /// <summary>
    /// Returns the null literal for a branch of a conditional expression. The literal includes a cast if strings convert implicitly to the
    /// type.
    /// </summary>
    public string Null(TypeModel type) => type.Scalar.ConvertsFromText ? $"({Value(type)}?)null" : "null";

    /// <summary>Returns the C# name of a member's type, including its collection type but without nullability.</summary>
    public string Member(TypeModel type) => type.Collection switch
    {
        CollectionKind.List => $"IReadOnlyList<{Value(type)}>",
        CollectionKind.Map => "IReadOnlyDictionary<string, string>",
        _ => Value(type),
    };

    /// <summary>Returns the name of an operation's record, given its full name.</summary>
    public string Record(string fullName) =>
        fullName.StartsWith(Root + ".", StringComparison.Ordinal) && fullName.IndexOf('.', Root.Length + 1) < 0
            ? Core(fullName.Substring(Root.Length + 1))
            : Spec(fullName);

    /// <summary>Returns the name of the interface of a members group.</summary>
    public string MemberGroup(MemberGroupModel group) => MemberGroup(group.FullName);

    /// <summary>Returns the name of the interface of a members group, given its full name.</summary>
    public string MemberGroup(string fullName) =>
        fullName.StartsWith(LibraryGroups + ".", StringComparison.Ordinal)
            ? Wire(fullName.Substring(LibraryGroups.Length + 1))
            : Spec(fullName);

    private static bool IsIn(string fullName, int dot, string space) =>
        dot == space.Length && fullName.StartsWith(space, StringComparison.Ordinal);

    private string Record(OperationModel operation, string name) =>
        operation.Namespace == Root ? Core(name) : Record(operation.Namespace + "." + name);
}
