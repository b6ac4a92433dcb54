using OssGen.Generator.Model;

namespace OssGen.Generator.Emit;

/// <summary>Emits the result record of an operation, including its documentation.</summary>
internal static class ResultRecordEmitter
{
    public static void Emit(SourceWriter writer, TypeNames names, OperationModel operation, string purpose)
    {
        var result = operation.Result;
        var stream = ResultShape.IsStream(result);
        XmlDoc.Raw(writer, "summary", $"The result of {purpose}.");
        if (stream)
        {
            XmlDoc.Tag(writer, "remarks", "Holds the connection until it is disposed or its content is read to the end.");
        }

        Preview.Mark(writer, operation);
        GeneratedCodeMark.Write(writer);
        var head = BaseList.Of(
            $"public sealed record {operation.Name}Result",
            [names.Core(stream ? "OssStreamResult" : "OssResult")],
            result.MemberGroups.Select(names.MemberGroup));
        var members = ResultShape.DeclaredMembers(result);
        if (members.Count == 0)
        {
            writer.Line(head + ";");
            return;
        }

        using (writer.Block(head))
        {
            PropertyEmitter.Emit(writer, names, members, unsetMapIsNull: false);
        }
    }
}
