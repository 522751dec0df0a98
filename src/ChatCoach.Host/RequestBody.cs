namespace ChatCoach.Host;

/// <summary>A request's bytes as they came, for what is signed over them.</summary>
internal static class RequestBody
{
    /// <returns>Null when there are more bytes than that.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContext context, int largest)
    {
        if (context.Request.ContentLength > largest)
        {
            return null;
        }

        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > largest)
            {
                return null;
            }

            if (read.IsCompleted)
            {
                var bytes = new byte[read.Buffer.Length];
                System.Buffers.BuffersExtensions.CopyTo(read.Buffer, bytes);
                reader.AdvanceTo(read.Buffer.End);
                return bytes;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }
}
