using System.Runtime.CompilerServices;
using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>
/// Emits the client methods of an operation: a method that takes the request, and an overload that takes the required members.
/// </summary>
internal static class MethodEmitter
{
    private const string Cancellation = "CancellationToken cancellationToken = default";

    /// <param name="writer">The writer of the file.</param>
    /// <param name="names">The type names in the file.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="place">Where the methods are.</param>
    public static void Emit(SourceWriter writer, TypeNames names, OperationModel operation, MethodPlace place)
    {
        var request = names.Request(operation);
        var result = names.Result(operation);

        var documentation = new MethodDocumentation(writer, names, operation, place);
        documentation.Operation();
        Attributes(writer, operation, place, prefer: true);
        Method(
            writer,
            $"{place.Modifiers} ValueTask<{result}> {operation.Name}Async({place.Parameter}{request} request, {Cancellation})",
            $"{place.Call}SendAsync(request, cancellationToken)");

        writer.Blank();
        documentation.Overload();
        Attributes(writer, operation, place, prefer: false);
        var parameters = Parameters(names, operation);
        Method(
            writer,
            $"{place.Modifiers} ValueTask<{result}> {operation.Name}Async({place.Parameter}{parameters}{Cancellation})",
            $"{place.Call}SendAsync({Creation(names, operation)}, cancellationToken)");

        if (operation.Pagination is not null)
        {
            writer.Blank();
            PaginationEmitter.Methods(writer, names, operation, documentation, place);
        }
    }

    /// <summary>Returns the parameters of the overload that takes the required members, each followed by a comma.</summary>
    public static string Parameters(TypeNames names, OperationModel operation)
    {
        var parameters = "";
        foreach (var member in operation.Members)
        {
            if (member.CSharpRequired)
            {
                parameters += $"{names.Member(member.Type)} {member.ParameterName}, ";
            }
        }

        return parameters;
    }

    /// <summary>Returns the expression that creates the request from the parameters of the overload.</summary>
    public static string Creation(TypeNames names, OperationModel operation)
    {
        var assignments = "";
        foreach (var member in operation.Members)
        {
            if (member.CSharpRequired)
            {
                assignments += $"{(assignments.Length == 0 ? "" : ", ")}{member.Name} = {member.ParameterName}";
            }
        }

        return assignments.Length == 0 ? $"new {names.Request(operation)}()" : $"new {names.Request(operation)} {{ {assignments} }}";
    }

    public static IEnumerable<MemberModel> Required(OperationModel operation) =>
        operation.Members.Where(static member => member.CSharpRequired);

    /// <summary>Emits an expression-bodied method. If the method is too long for one line, its body is on a separate line.</summary>
    public static void Method(
        SourceWriter writer, [InterpolatedStringHandlerArgument("writer")] LineText signature, string expression)
    {
        if (signature.Length + expression.Length <= 150)
        {
            signature.AppendLiteral(" => ");
            signature.AppendLiteral(expression);
            signature.AppendLiteral(";");
            signature.End();
            return;
        }

        signature.End();
        using (writer.Indent())
        {
            writer.Line($"=> {expression};");
        }
    }

    /// <summary>
    /// Emits the attributes of a method. The overload that takes a request has priority where both overloads accept <c>new() { ... }</c>.
    /// The methods of OssClient are marked as generated one by one, because other members of OssClient aren't generated.
    /// </summary>
    public static void Attributes(SourceWriter writer, OperationModel operation, MethodPlace place, bool prefer)
    {
        if (!place.IsExtension)
        {
            GeneratedCodeMark.Write(writer);
        }

        Deprecation.Mark(writer, operation.Deprecated);
        Preview.Mark(writer, operation);
        if (prefer && place.HasPriorities)
        {
            writer.Line("[OverloadResolutionPriority(1)]");
        }
    }
}
