namespace OssGen.Generator.Linking.Naming;

/// <summary>
/// Checks names against the names that generated types and members can't have. Each check returns the reason that the diagnostic states.
/// </summary>
internal static class ReservedNames
{
    private static readonly HashSet<string> s_recordMembers = new(StringComparer.Ordinal)
    {
        "Equals", "ToString", "GetHashCode", "GetType", "EqualityContract", "PrintMembers", "Deconstruct", "Clone", "Finalize",
        "MemberwiseClone", "ReferenceEquals",
    };

    private static readonly HashSet<string> s_requestMembers = new(StringComparer.Ordinal) { "ExtraHeaders", "ExtraQuery" };

    private static readonly HashSet<string> s_resultMembers = new(StringComparer.Ordinal) { "Response" };

    private static readonly HashSet<string> s_streamMembers = new(StringComparer.Ordinal)
    {
        "Dispose", "DisposeAsync", "ReadAsStringAsync", "ReadAsBytesAsync", "CopyToAsync",
    };

    private static readonly HashSet<string> s_enumMembers = new(StringComparer.Ordinal) { "Value", "Known" };

    // Public types of System, System.IO, System.Linq, System.Net.Http, System.Threading, System.Threading.Tasks and
    // System.Collections.Generic that a user's file is likely to name, because implicit usings import all these namespaces.
    private static readonly HashSet<string> s_implicitUsings = new(StringComparer.Ordinal)
    {
        "Action", "Activator", "Array", "Attribute", "Barrier", "Boolean", "Buffer", "Byte", "Char", "Comparer", "Console", "Convert",
        "DateOnly", "DateTime", "DateTimeOffset", "Decimal", "Delegate", "Dictionary", "Directory", "DirectoryInfo", "Double", "Enum",
        "Enumerable", "Environment", "EventArgs", "Exception", "File", "FileInfo", "FileMode", "FileStream", "Func", "Guid", "HashCode",
        "HashSet", "HttpClient", "HttpContent", "HttpMethod", "Index", "Int16", "Int32", "Int64", "Interlocked", "KeyValuePair", "Lazy",
        "LinkedList", "List", "Lock", "Lookup", "Math", "Memory", "MemoryStream", "Monitor", "Mutex", "Nullable", "Object", "Parallel",
        "Path", "PriorityQueue", "Progress", "Queue", "Random", "Range", "Semaphore", "Single", "SortedDictionary", "SortedList",
        "SortedSet", "Span", "Stack", "Stream", "StreamReader", "StreamWriter", "String", "StringReader", "StringWriter", "Task",
        "TextReader", "TextWriter", "Thread", "ThreadPool", "TimeOnly", "TimeProvider", "TimeSpan", "TimeZone", "TimeZoneInfo", "Timer",
        "Tuple", "Type", "Uri", "UriBuilder", "ValueTask", "ValueTuple", "Version", "Volatile", "WeakReference",
    };

    // Non-generic interfaces of the same namespaces, without the prefix I.
    private static readonly HashSet<string> s_interfaces = new(StringComparer.Ordinal)
    {
        "AsyncDisposable", "AsyncResult", "Cloneable", "Collection", "Comparable", "Comparer", "Convertible", "CustomFormatter",
        "Dictionary", "Disposable", "Enumerable", "Enumerator", "EqualityComparer", "FormatProvider", "Formattable", "List",
        "ServiceProvider", "SpanFormattable", "ThreadPoolWorkItem", "Timer",
    };

    public static string? ProblemOfMember(string name, MemberOwner owner, string enclosingType)
    {
        if (s_recordMembers.Contains(name))
        {
            return "every record has a member of this name";
        }

        if (name == enclosingType)
        {
            return "a member cannot have its type's name";
        }

        return Inherited(name, owner);
    }

    public static string? ProblemOfOperation(string name) =>
        BelongsToLibrary(name) ? "names beginning with Oss belong to the library" : null;

    public static string? ProblemOfType(string name)
    {
        if (name.EndsWith("Request", StringComparison.Ordinal) || name.EndsWith("Result", StringComparison.Ordinal))
        {
            return "names ending in Request and Result belong to operations";
        }

        if (name is "System" or "Wire" or "Emulator")
        {
            return "a namespace has this name";
        }

        if (BelongsToLibrary(name))
        {
            return "names beginning with Oss belong to the library";
        }

        return s_implicitUsings.Contains(name)
            ? "the implicit usings of .NET import a type of this name, so users would have to qualify it"
            : null;
    }

    /// <summary>Returns the reason why a static property can't have a name, or null when it can.</summary>
    public static string? ProblemOfStatic(string name) => s_recordMembers.Contains(name) ? "every class has a member of this name" : null;

    /// <summary>Returns the reason why a members group, which becomes an interface, can't have a name, or null when it can.</summary>
    public static string? ProblemOfGroup(string name) => BelongsToLibrary(name)
        ? "names beginning with Oss belong to the library"
        : s_interfaces.Contains(name) ? $".NET has an interface I{name}, which the group's would hide" : null;

    private static bool BelongsToLibrary(string name) =>
        name.StartsWith("Oss", StringComparison.Ordinal) && (name.Length == 3 || char.IsUpper(name[3]));

    private static string? Inherited(string name, MemberOwner owner) => owner switch
    {
        MemberOwner.Request when s_requestMembers.Contains(name) => "every request has a member of this name",
        MemberOwner.Result or MemberOwner.StreamResult when s_resultMembers.Contains(name) => "every result has a member of this name",
        MemberOwner.StreamResult when s_streamMembers.Contains(name) => "every streamed result has a member of this name",
        MemberOwner.Enum when s_enumMembers.Contains(name) => "every enum has a member of this name",
        _ => null,
    };
}
