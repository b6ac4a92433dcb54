// Runs every check against the emulator named by the environment; prints one JSON line per check.
package main

import (
	"encoding/json"
	"fmt"
	"io/ioutil"
	"os"
	"sort"

	"github.com/aliyun/aliyun-oss-go-sdk/oss"
)

const bucketName = "go-conformance"

type world struct {
	client *oss.Client
	bucket *oss.Bucket
	folder string
}

func main() {
	client, err := oss.New(os.Getenv("OSS_ENDPOINT"), os.Getenv("OSS_ACCESS_KEY_ID"), os.Getenv("OSS_ACCESS_KEY_SECRET"))
	exitOn(err)
	exitOn(client.CreateBucket(bucketName))
	bucket, err := client.Bucket(bucketName)
	exitOn(err)
	folder, err := ioutil.TempDir("", "go-conformance-")
	exitOn(err)
	defer os.RemoveAll(folder)

	for _, name := range names() {
		print(name, run(checks[name], world{client, bucket, folder}))
	}
}

func names() []string {
	var all []string
	for name := range checks {
		all = append(all, name)
	}
	sort.Strings(all)
	return all
}

func run(check func(world) error, w world) (err error) {
	defer func() {
		if panicked := recover(); panicked != nil {
			err = fmt.Errorf("panic: %v", panicked)
		}
	}()
	return check(w)
}

func print(name string, err error) {
	line := map[string]interface{}{"name": name, "error": nil}
	if err != nil {
		line["error"] = err.Error()
	}
	text, _ := json.Marshal(line)
	fmt.Println(string(text))
}

func exitOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
