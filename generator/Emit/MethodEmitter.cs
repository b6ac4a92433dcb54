using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>The client's methods of an operation: one takes the request, one the required members.</summary>
internal static class MethodEmitter
{
    private const string Cancellation = "CancellationToken cancellationToken = default";

    /// <param name="writer">Takes the lines.</param>
    /// <param name="names">Type names of the file.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="client">What the call goes through: empty inside OssClient, <c>client.</c> in an extension.</param>
    public static void Emit(SourceWriter writer, TypeNames names, OperationModel operation, string client)
    {
        var request = names.Request(operation);
        var task = $"ValueTask<{names.Result(operation)}>";
        var name = operation.Name + "Async";

        MethodDocumentation.Operation(writer, names, operation);
        Attributes(writer, operation, client, prefer: true);
        Method(writer, $"public {task} {name}({request} request, {Cancellation})", $"{client}SendAsync(request, cancellationToken)");

        writer.Blank();
        MethodDocumentation.Overload(writer, names, operation);
        Attributes(writer, operation, client, prefer: false);
        Method(
            writer,
            $"public {task} {name}({Parameters(names, operation)}{Cancellation})",
            $"{client}SendAsync({Creation(names, operation)}, cancellationToken)");

        if (operation.Pagination is not null)
        {
            writer.Blank();
            PaginationEmitter.Methods(writer, names, operation, client);
        }
    }

    /// <summary>The parameters of the overload, each with a comma behind it.</summary>
    public static string Parameters(TypeNames names, OperationModel operation)
        => string.Concat(Required(operation).Select(member => $"{names.Member(member.Type)} {member.ParameterName}, "));

    /// <summary>A new request of the overload's parameters.</summary>
    public static string Creation(TypeNames names, OperationModel operation)
    {
        var assignments = string.Join(", ", Required(operation).Select(static member => $"{member.Name} = {member.ParameterName}"));
        return assignments.Length == 0 ? $"new {names.Request(operation)}()" : $"new {names.Request(operation)} {{ {assignments} }}";
    }

    public static IEnumerable<MemberModel> Required(OperationModel operation) =>
        operation.Members.Where(static member => member.CSharpRequired);

    /// <summary>An expression body, on a line of its own where the signature is long.</summary>
    public static void Method(SourceWriter writer, string signature, string expression)
    {
        if (signature.Length + expression.Length <= 150)
        {
            writer.Line($"{signature} => {expression};");
            return;
        }

        writer.Line(signature);
        using (writer.Indent())
        {
            writer.Line($"=> {expression};");
        }
    }

    /// <summary>
    /// The request overload wins over the other where both could take <c>new() { ... }</c>. Members of OssClient are marked one by one,
    /// because its other members are written by hand.
    /// </summary>
    public static void Attributes(SourceWriter writer, OperationModel operation, string client, bool prefer)
    {
        if (client.Length == 0)
        {
            GeneratedCodeMark.Write(writer);
        }

        Deprecation.Mark(writer, operation.Deprecated);
        if (prefer)
        {
            writer.Line("[OverloadResolutionPriority(1)]");
        }
    }
}
