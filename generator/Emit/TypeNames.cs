using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// How types are written in a file of one namespace: short where the file is the library's own, with <c>global::</c> where a consumer's
/// code could hide the name.
/// </summary>
internal sealed class TypeNames(string ns)
{
    private const string Root = "OssGen";
    private const string LibraryGroups = Root + ".Wire";
    private readonly bool _ownTree = InLibrary(ns);

    /// <summary>Whether a namespace is one of the library's own, where nothing hides its types.</summary>
    public static bool InLibrary(string ns) => ns is Root or LibraryGroups or Root + ".Emulator";

    /// <summary>A type of the library, such as <c>OssClient</c>.</summary>
    public string Core(string name) => _ownTree ? name : "global::OssGen." + name;

    /// <summary>A type of the namespace that only generated code uses.</summary>
    public string Wire(string name) => _ownTree ? name : "global::OssGen.Wire." + name;

    /// <summary>A type of the emulator's namespace for generated code.</summary>
    public string ServerWire(string name) => _ownTree ? name : "global::OssGen.Emulator.Wire." + name;

    /// <summary>A spec's own type by its full name.</summary>
    public string Spec(string fullName)
    {
        var dot = fullName.LastIndexOf('.');
        var isNear = dot < 0 || fullName.Substring(0, dot) is var own && (own == ns || (own == Root && ns == LibraryGroups));
        return isNear ? fullName.Substring(dot + 1) : "global::" + fullName;
    }

    /// <summary>
    /// A spec's own type where its static members are used: in full if a property of the same name would be meant instead.
    /// </summary>
    public string Static(TypeModel type, ICollection<string> hiddenBy)
    {
        var name = Value(type);
        return hiddenBy.Contains(name) ? "global::" + type.Name : name;
    }

    /// <summary>The request record of an operation, seen from this file.</summary>
    public string Request(OperationModel operation) => Record(operation, operation.Name + "Request");

    /// <summary>The result record of an operation, seen from this file.</summary>
    public string Result(OperationModel operation) => Record(operation, operation.Name + "Result");

    /// <summary>One value of the type, not nullable.</summary>
    public string Value(TypeModel type) => type.Scalar switch
    {
        { CSharp: { } name, LibraryType: not null } => Core(name),
        { CSharp: { } name } => name,
        _ => Spec(type.Name ?? "object"),
    };

    /// <summary>No value, as the other branch of one of the type.</summary>
    public string Null(TypeModel type) => type.Scalar.ConvertsFromText ? $"({Value(type)}?)null" : "null";

    /// <summary>The member's type with its collection, not nullable.</summary>
    public string Member(TypeModel type) => type.Collection switch
    {
        CollectionKind.List => $"IReadOnlyList<{Value(type)}>",
        CollectionKind.Map => "IReadOnlyDictionary<string, string>",
        _ => Value(type),
    };

    /// <summary>A record of an operation by its full name.</summary>
    public string Record(string fullName) =>
        fullName.StartsWith(Root + ".", StringComparison.Ordinal) && fullName.IndexOf('.', Root.Length + 1) < 0
            ? Core(fullName.Substring(Root.Length + 1))
            : Spec(fullName);

    /// <summary>The interface of a members group.</summary>
    public string MemberGroup(MemberGroupModel group) => MemberGroup(group.FullName);

    /// <summary>The interface of a members group by its full name.</summary>
    public string MemberGroup(string fullName) =>
        fullName.StartsWith(LibraryGroups + ".", StringComparison.Ordinal)
            ? Wire(fullName.Substring(LibraryGroups.Length + 1))
            : Spec(fullName);

    private string Record(OperationModel operation, string name) => Record(operation.Namespace + "." + name);
}
